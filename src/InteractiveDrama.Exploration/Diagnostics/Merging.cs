using System.Collections.Immutable;
using InteractiveDrama.Stories.Diagnostics;
using InteractiveDrama.Stories.Packages;

namespace InteractiveDrama.Exploration.Diagnostics;

/// <summary>Puts the findings of the script and those of exploring together.</summary>
internal static class Merging
{
    public static ImmutableArray<WitnessedDiagnostic> Of(
        StoryPackage package,
        ImmutableArray<WitnessedDiagnostic> known,
        List<WitnessedDiagnostic> found,
        bool isExhaustive
    )
    {
        var told = known.Select(k => Key(k.Finding)).ToHashSet();
        var loops = known.Any(k => k.Finding.Code == Codes.EndlessLoop);
        // These say of the same place why nobody comes there, or what comes of it.
        var unreached = known
            .Concat(found)
            .Where(k =>
                k.Finding.Code
                    is Codes.UnreachableFlow
                        or Codes.UnreachableLine
                        or Codes.NoChoiceLeft
            )
            .Select(k => (k.Finding.File, k.Finding.Line))
            .ToHashSet();
        var fresh = found
            .Where(f =>
                told.Add(Key(f.Finding))
                && !(f.Finding.Code == Codes.EndlessLoop && loops)
                && !(
                    f.Finding.Code == Codes.NeverReached
                    && unreached.Contains((f.Finding.File, f.Finding.Line))
                )
            )
            .ToList();
        // What may run out does, or never.
        var ranOut = fresh
            .Where(f => f.Finding.Code == Codes.DeadEnd)
            .Select(f => (f.Finding.File, f.Finding.Line))
            .ToHashSet();
        var kept = known.Where(k =>
            k.Finding.Code != Codes.PossibleDeadEnd
            || (!isExhaustive && !ranOut.Contains((k.Finding.File, k.Finding.Line)))
        );
        return
        [
            .. kept.Concat(Severe(package, fresh))
                .OrderBy(f => f.Finding.File, StringComparer.Ordinal)
                .ThenBy(f => f.Finding.Line)
                .ThenBy(f => f.Finding.Column)
                .ThenBy(f => f.Finding.Code, StringComparer.Ordinal),
        ];
    }

    private static (string, string?, int?) Key(Diagnostic finding) =>
        (finding.Code, finding.File, finding.Line);

    private static IEnumerable<WitnessedDiagnostic> Severe(
        StoryPackage package,
        IEnumerable<WitnessedDiagnostic> findings
    ) =>
        findings.SelectMany(f =>
            package.Settings.Diagnostics.Apply([f.Finding]).Select(d => f with { Finding = d })
        );
}
