using System.Text.Json.Nodes;
using InteractiveDrama.Cli.Comparing;
using InteractiveDrama.Exploration.Results;
using InteractiveDrama.Stories.Diagnostics;

namespace InteractiveDrama.Cli.Checking;

/// <summary>A check as other programs read it.</summary>
internal static class CheckJson
{
    public static object Of(Check check)
    {
        var found = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["story"] = check.Result.Story,
            ["errors"] = check.Result.Errors,
            ["warnings"] = check.Result.Warnings,
            ["diagnostics"] = check.Result.Diagnostics.Select(
                (d, i) => Finding(d, check.Played?.Findings[i].Witness)
            ),
        };
        if (check.Against is not null)
            found["against"] = check.Comparison is { } comparison
                ? ComparisonJson.Of(comparison)
                : null;
        return found;
    }

    // A finding's own fields, and the way to see it where there is one.
    private static JsonNode Finding(Diagnostic finding, Witness? witness)
    {
        var json = CliJson.Node(finding);
        if (witness is not null)
            json["witness"] = CliJson.Node(witness);
        return json;
    }
}
