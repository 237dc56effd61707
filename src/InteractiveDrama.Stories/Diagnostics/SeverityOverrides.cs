using System.Collections.Immutable;

namespace InteractiveDrama.Stories.Diagnostics;

/// <summary>
/// The severities that <c>diagnostics:</c> in <c>drama.yaml</c> gives to codes. Whatever finds something passes its
/// findings through <see cref="Apply"/>, once, as the last thing it does.
/// </summary>
/// <param name="ByCode">For each code named, its severity; null for a finding that is not to be told.</param>
public sealed record SeverityOverrides(ImmutableSortedDictionary<string, Severity?> ByCode)
{
    /// <summary>Every finding as severe as its rule says.</summary>
    public static SeverityOverrides None { get; } =
        new(ImmutableSortedDictionary.Create<string, Severity?>(StringComparer.Ordinal));

    /// <summary>The findings with the severities of this story, without those that are switched off.</summary>
    /// <param name="findings">The findings as their rules made them.</param>
    public IEnumerable<Diagnostic> Apply(IEnumerable<Diagnostic> findings)
    {
        ArgumentNullException.ThrowIfNull(findings);
        foreach (var finding in findings)
        {
            if (
                !ByCode.TryGetValue(finding.Code, out var severity)
                || (finding.Severity == Severity.Error && Codes.Unplayable.Contains(finding.Code))
            )
                yield return finding;
            else if (severity is { } set)
                yield return finding with
                {
                    Severity = set,
                };
        }
    }
}
