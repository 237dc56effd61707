using System.Collections.Frozen;
using InteractiveDrama.Stories.Diagnostics;
using YamlDotNet.RepresentationModel;

namespace InteractiveDrama.Stories.Projects;

/// <summary>Reads the severities that <c>drama.yaml</c> gives to findings: <c>diagnostics: { ID3006: error, ID1003: off }</c>.</summary>
internal static class DiagnosticsYaml
{
    private static readonly FrozenDictionary<string, Severity?> Severities = new Dictionary<
        string,
        Severity?
    >(StringComparer.OrdinalIgnoreCase)
    {
        ["error"] = Severity.Error,
        ["warning"] = Severity.Warning,
        ["info"] = Severity.Info,
        ["off"] = null,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public static SeverityOverrides Read(YamlSettings reader, YamlMappingNode? map)
    {
        var found = SeverityOverrides.None.ByCode.ToBuilder();
        foreach (var (key, node) in YamlSettings.KeyedEntries(map))
        {
            var written = (node as YamlScalarNode)?.Value ?? "";
            if (DiagnosticPages.Find(key.Value!)?.Code is not { } code)
                reader.Refuse(
                    key,
                    $"There is no finding with the code '{key.Value}'.",
                    Words.Nearest(key.Value!, DiagnosticPages.Codes) is { } near
                        ? $"Did you mean '{near}'?"
                        : "'drama explain' lists the codes.",
                    Codes.UnknownSeverity
                );
            else if (!Severities.TryGetValue(written, out var severity))
                reader.Refuse(
                    node,
                    $"'{written}' is no severity.",
                    Words.Nearest(written, Severities.Keys) is { } near
                        ? $"Did you mean '{near}'?"
                        : "Write error, warning, info or off.",
                    Codes.UnknownSeverity
                );
            else if (severity != Severity.Error && Codes.Unplayable.Contains(code))
                reader.Refuse(
                    key,
                    $"{code} stays an error: there is nothing to play where it is found.",
                    "Take this line out.",
                    Codes.FixedSeverity
                );
            else
                found[code] = severity;
        }

        return new SeverityOverrides(found.ToImmutable());
    }
}
