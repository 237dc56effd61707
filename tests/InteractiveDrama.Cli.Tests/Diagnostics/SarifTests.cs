using System.Text.Json;
using System.Text.RegularExpressions;
using InteractiveDrama.Testing;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Cli.Tests.Diagnostics;

public sealed partial class SarifTests : IDisposable
{
    private const string Story =
        "VAR x = 1\n# place: peir\nA {x}% of it: \"é\"\n* a # timed: 3s\n* b\n- Go # timd: 1\n-> END";
    private const string Settings = "places: { pier: { name: Pier } }";
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task The_log_keeps_to_the_published_format()
    {
        folder.Write("drama.yaml", Settings + "\nscript: a script.ink");
        folder.Write("a script.ink", Story);
        var run = await Run.Of("check", folder.Path, "--format", "sarif");
        run.Code.ShouldBe(ExitCodes.Fine, run.Said);
        var log = JsonDocument.Parse(run.Output).RootElement;
        SarifRules.Check(log);
        var results = log.GetProperty("runs")[0].GetProperty("results");
        results
            .EnumerateArray()
            .Select(r => (Text(r, "ruleId"), Text(r, "level")))
            .ShouldBe([("ID3006", "warning"), ("ID3009", "warning"), ("ID3002", "note")]);
        var place = results[0].GetProperty("locations")[0].GetProperty("physicalLocation");
        Text(place.GetProperty("artifactLocation"), "uri").ShouldBe("a%20script.ink");
        place.GetProperty("region").GetProperty("startLine").GetInt32().ShouldBe(2);
    }

    [Fact]
    public async Task An_error_fails_and_is_told_as_one()
    {
        var story = folder.Write("s.ink", "Hello\n  -> nowhere\n");
        var run = await Run.Of("check", story, "--format", "sarif");
        run.Code.ShouldBe(ExitCodes.Failed);
        var log = JsonDocument.Parse(run.Output).RootElement;
        SarifRules.Check(log);
        var result = log.GetProperty("runs")[0].GetProperty("results")[0];
        (Text(result, "ruleId"), Text(result, "level")).ShouldBe(("ID1001", "error"));
    }

    [Fact]
    public async Task A_story_without_findings_is_a_run_without_results()
    {
        var run = await Run.Of("check", folder.Write("s.ink", "Hi.\n-> END"), "--format", "sarif");
        var log = JsonDocument.Parse(run.Output).RootElement;
        SarifRules.Check(log);
        log.GetProperty("runs")[0].GetProperty("results").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task A_finding_is_known_again_when_lines_above_it_change()
    {
        var path = folder.Write("s.ink", "A # timd: 1\nB\nA # timd: 1\n-> END");
        var before = await Fingerprints(path);
        before.ShouldBeUnique();
        folder.Write("s.ink", "New\n\nA # timd: 1\nB, too\n  A # timd: 1\n-> END");
        (await Fingerprints(path)).ShouldBe(before);
        folder.Write("s.ink", "A # timd: 2\nB\nA # timd: 1\n-> END");
        (await Fingerprints(path)).ShouldNotBe(before);
    }

    [Fact]
    public async Task Files_are_named_from_the_repository_they_are_in()
    {
        Directory.CreateDirectory(Path.Combine(folder.Path, ".git"));
        var path = folder.Write("stories/one/s.ink", "A # timd: 1\n-> END");
        var run = await Run.Of("check", path, "--format", "sarif");
        run.Output.ShouldContain("\"uri\": \"stories/one/s.ink\"");
    }

    [Fact]
    public async Task A_rule_brings_its_page()
    {
        var run = await Run.Of(
            "check",
            folder.Write("s.ink", "A # timd: 1\n-> END"),
            "--format",
            "sarif"
        );
        var rule = JsonDocument
            .Parse(run.Output)
            .RootElement.GetProperty("runs")[0]
            .GetProperty("tool")
            .GetProperty("driver")
            .GetProperty("rules")[0];
        Text(rule.GetProperty("help"), "markdown").ShouldStartWith("# ID3002: ");
    }

    private static async Task<List<string>> Fingerprints(string story)
    {
        var run = await Run.Of("check", story, "--format", "sarif");
        return [.. Fingerprint().Matches(run.Output).Select(m => m.Groups["hash"].Value)];
    }

    private static string Text(JsonElement element, string key) =>
        element.GetProperty(key).GetString()!;

    [GeneratedRegex(
        "\"primaryLocationLineHash\": \"(?<hash>[^\"]+)\"",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Fingerprint();
}
