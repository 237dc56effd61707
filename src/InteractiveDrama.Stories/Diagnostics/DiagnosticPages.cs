using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;

namespace InteractiveDrama.Stories.Diagnostics;

/// <summary>The pages about the codes, as the program carries them.</summary>
public static class DiagnosticPages
{
    private const string Prefix = "diagnostics/";

    private static readonly FrozenDictionary<string, Lazy<DiagnosticPage>> Pages =
        typeof(DiagnosticPages)
            .Assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(Prefix, StringComparison.Ordinal))
            .ToFrozenDictionary(
                n => n[Prefix.Length..],
                n => new Lazy<DiagnosticPage>(() => Read(n)),
                StringComparer.OrdinalIgnoreCase
            );

    /// <summary>Every code there is, in order.</summary>
    public static ImmutableArray<string> Codes { get; } =
    [.. Pages.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The page about a code; null when there is no such code.</summary>
    /// <param name="code">The code, in either case.</param>
    public static DiagnosticPage? Find(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return Pages.GetValueOrDefault(code)?.Value;
    }

    private static DiagnosticPage Read(string name)
    {
        using var stream = typeof(DiagnosticPages).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return DiagnosticPage.Read(name[Prefix.Length..], reader.ReadToEnd());
    }
}
