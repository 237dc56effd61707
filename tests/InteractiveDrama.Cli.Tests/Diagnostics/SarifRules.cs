using System.Text.Json;
using Shouldly;

namespace InteractiveDrama.Cli.Tests.Diagnostics;

/// <summary>
/// What the published format (SARIF 2.1.0, OASIS) and code hosts ask of a log: the properties it may have, those it must
/// have, their types and ranges, and that what points to something in the log finds it.
/// </summary>
internal static class SarifRules
{
    private static readonly string[] Levels = ["none", "note", "warning", "error"];

    public static void Check(JsonElement log)
    {
        Keys(log, ["version", "runs"], ["$schema", "inlineExternalProperties", "properties"]);
        log.GetProperty("version").GetString().ShouldBe("2.1.0");
        Uri.IsWellFormedUriString(log.GetProperty("$schema").GetString(), UriKind.Absolute)
            .ShouldBeTrue();
        foreach (var run in log.GetProperty("runs").EnumerateArray())
            Run(run);
    }

    private static void Run(JsonElement run)
    {
        Keys(run, ["tool", "results"], ["columnKind", "originalUriBaseIds", "properties"]);
        run.GetProperty("columnKind")
            .GetString()
            .ShouldBeOneOf("utf16CodeUnits", "unicodeCodePoints");
        Keys(run.GetProperty("tool"), ["driver"], ["extensions", "properties"]);
        var driver = run.GetProperty("tool").GetProperty("driver");
        Keys(driver, ["name", "rules"], ["semanticVersion", "version", "informationUri"]);
        driver.GetProperty("semanticVersion").GetString()!.ShouldMatch(@"^\d+\.\d+\.\d+$");
        var rules = driver.GetProperty("rules").EnumerateArray().ToList();
        rules.ForEach(Rule);
        rules.Select(r => r.GetProperty("id").GetString()).ShouldBeUnique();
        var bases = run.GetProperty("originalUriBaseIds")
            .EnumerateObject()
            .Select(b => b.Name)
            .ToList();
        foreach (var result in run.GetProperty("results").EnumerateArray())
            Result(result, rules, bases);
    }

    private static void Rule(JsonElement rule)
    {
        Keys(
            rule,
            ["id", "shortDescription", "fullDescription", "help"],
            ["name", "helpUri", "defaultConfiguration", "properties"]
        );
        Message(rule.GetProperty("shortDescription"));
        Message(rule.GetProperty("fullDescription"));
        Message(rule.GetProperty("help"));
        rule.GetProperty("fullDescription")
            .GetProperty("text")
            .GetString()!
            .Length.ShouldBeLessThanOrEqualTo(1024);
        if (rule.TryGetProperty("helpUri", out var uri))
            Uri.IsWellFormedUriString(uri.GetString(), UriKind.Absolute).ShouldBeTrue();
    }

    private static void Result(JsonElement result, List<JsonElement> rules, List<string> bases)
    {
        Keys(
            result,
            ["message", "ruleId", "locations", "partialFingerprints"],
            ["ruleIndex", "level", "kind", "properties"]
        );
        Message(result.GetProperty("message"));
        var index = result.GetProperty("ruleIndex").GetInt32();
        rules[index]
            .GetProperty("id")
            .GetString()
            .ShouldBe(result.GetProperty("ruleId").GetString());
        Levels.ShouldContain(result.GetProperty("level").GetString());
        result.GetProperty("locations").GetArrayLength().ShouldBeGreaterThan(0);
        foreach (var location in result.GetProperty("locations").EnumerateArray())
        {
            Keys(location, ["physicalLocation"], ["id", "message"]);
            var place = location.GetProperty("physicalLocation");
            Keys(place, ["artifactLocation", "region"], ["contextRegion"]);
            var artifact = place.GetProperty("artifactLocation");
            Keys(artifact, ["uri"], ["uriBaseId", "index"]);
            var uri = artifact.GetProperty("uri").GetString()!;
            Uri.IsWellFormedUriString(uri, UriKind.Relative).ShouldBeTrue(uri);
            uri.ShouldNotStartWith("/");
            uri.ShouldNotContain("..");
            uri.ShouldNotContain("\\");
            bases.ShouldContain(artifact.GetProperty("uriBaseId").GetString());
            var region = place.GetProperty("region");
            Keys(region, ["startLine"], ["startColumn", "endLine", "endColumn"]);
            region.GetProperty("startLine").GetInt32().ShouldBeGreaterThanOrEqualTo(1);
            region.GetProperty("startColumn").GetInt32().ShouldBeGreaterThanOrEqualTo(1);
        }

        foreach (var print in result.GetProperty("partialFingerprints").EnumerateObject())
            print.Value.GetString().ShouldNotBeNullOrWhiteSpace();
    }

    private static void Message(JsonElement message)
    {
        Keys(message, ["text"], ["markdown", "id", "arguments"]);
        foreach (var text in message.EnumerateObject())
            text.Value.GetString().ShouldNotBeNullOrWhiteSpace();
    }

    private static void Keys(JsonElement element, string[] needed, string[] allowed)
    {
        element.ValueKind.ShouldBe(JsonValueKind.Object);
        var keys = element.EnumerateObject().Select(p => p.Name).ToList();
        keys.ShouldBeUnique();
        needed.Except(keys).ShouldBeEmpty();
        keys.Except(needed).Except(allowed).ShouldBeEmpty();
    }
}
