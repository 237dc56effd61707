using System.Collections.Immutable;
using InteractiveDrama.Stories.Diagnostics;

namespace InteractiveDrama.Stories.Import.Twee;

/// <summary>Gathers what is to say of one import.</summary>
/// <param name="file">The Twee file's name.</param>
internal sealed class ImportFindings(string file)
{
    private readonly List<Diagnostic> found = [];

    public ImmutableArray<Diagnostic> All =>
        [
            .. found
                .Distinct()
                .OrderBy(d => d.Line)
                .ThenBy(d => d.Code, StringComparer.Ordinal)
                .ThenBy(d => d.Message, StringComparer.Ordinal),
        ];

    public bool HasErrors => found.Exists(d => d.Severity == Severity.Error);

    public void Add(string code, Severity severity, int? line, string message, string help) =>
        found.Add(
            new Diagnostic(code, severity, message, file, line, line is null ? null : 1, help)
        );

    public void Warn(string code, int line, string message, string help) =>
        Add(code, Severity.Warning, line, message, help);
}
