using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using InteractiveDrama.Stories.Diagnostics;

namespace InteractiveDrama.Cli.Checking;

/// <summary>Findings as SARIF 2.1.0, which code hosts show beside the lines they are about.</summary>
internal static class SarifLog
{
    private const string Root = "%SRCROOT%";

    /// <summary>Writes findings.</summary>
    /// <param name="findings">The findings.</param>
    /// <param name="uriOf">The address of a file, relative to the root of the repository.</param>
    /// <param name="lineOf">What stands in a line of a file; empty where there is none.</param>
    /// <param name="pages">Where the pages about the codes are on the web; null when nobody has said.</param>
    public static JsonObject Of(
        IReadOnlyCollection<Diagnostic> findings,
        Func<string?, string> uriOf,
        Func<string?, int?, string> lineOf,
        string? pages
    )
    {
        var codes = findings
            .Select(f => f.Code)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .ToList();
        var equals = new Dictionary<string, int>(StringComparer.Ordinal);
        return new JsonObject
        {
            ["$schema"] = "https://json.schemastore.org/sarif-2.1.0.json",
            ["version"] = "2.1.0",
            ["runs"] = new JsonArray(
                new JsonObject
                {
                    ["tool"] = new JsonObject
                    {
                        ["driver"] = new JsonObject
                        {
                            ["name"] = "Interactive Drama",
                            ["semanticVersion"] = Version,
                            ["rules"] = new JsonArray([.. codes.Select(c => Rule(c, pages))]),
                        },
                    },
                    ["columnKind"] = "utf16CodeUnits",
                    ["originalUriBaseIds"] = new JsonObject
                    {
                        [Root] = new JsonObject
                        {
                            ["description"] = Text(
                                "The root of the repository, or of the story outside of one."
                            ),
                        },
                    },
                    ["results"] = new JsonArray([
                        .. findings.Select(f =>
                            Result(
                                f,
                                codes.IndexOf(f.Code),
                                uriOf(f.File),
                                Fingerprint(f, uriOf(f.File), lineOf(f.File, f.Line), equals)
                            )
                        ),
                    ]),
                }
            ),
        };
    }

    private static string Version => typeof(SarifLog).Assembly.GetName().Version!.ToString(3);

    private static JsonObject Rule(string code, string? pages)
    {
        var page = DiagnosticPages.Find(code);
        var rule = new JsonObject
        {
            ["id"] = code,
            ["shortDescription"] = Text(page?.Title ?? code),
            ["fullDescription"] = Text(page?.Summary ?? code),
            ["help"] = new JsonObject
            {
                ["text"] = page?.Summary ?? code,
                ["markdown"] = page?.Markdown ?? code,
            },
        };
        if (pages is not null)
            rule["helpUri"] = $"{pages.TrimEnd('/')}/{code}.md";
        return rule;
    }

    private static JsonObject Result(
        Diagnostic finding,
        int rule,
        string uri,
        string fingerprint
    ) =>
        new()
        {
            ["ruleId"] = finding.Code,
            ["ruleIndex"] = rule,
            ["level"] = finding.Severity switch
            {
                Severity.Error => "error",
                Severity.Warning => "warning",
                _ => "note",
            },
            ["message"] = Text($"{finding.Message} {finding.Help}"),
            ["locations"] = new JsonArray(
                new JsonObject
                {
                    ["physicalLocation"] = new JsonObject
                    {
                        ["artifactLocation"] = new JsonObject
                        {
                            ["uri"] = uri,
                            ["uriBaseId"] = Root,
                        },
                        ["region"] = new JsonObject
                        {
                            ["startLine"] = finding.Line ?? 1,
                            ["startColumn"] = finding.Column ?? 1,
                        },
                    },
                }
            ),
            ["partialFingerprints"] = new JsonObject { ["primaryLocationLineHash"] = fingerprint },
        };

    // The same when lines above come and go; what is found twice alike is counted.
    private static string Fingerprint(
        Diagnostic finding,
        string uri,
        string line,
        Dictionary<string, int> equals
    )
    {
        var about = line.Trim() is { Length: > 0 } text ? text : finding.Message;
        var hash = Convert.ToHexStringLower(
            SHA256.HashData(Encoding.UTF8.GetBytes($"{finding.Code}\n{uri}\n{about}"))
        )[..16];
        var number = equals[hash] = equals.GetValueOrDefault(hash) + 1;
        return $"{hash}:{number}";
    }

    private static JsonObject Text(string text) => new() { ["text"] = text };
}
