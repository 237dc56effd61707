using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using InteractiveDrama.Stories.Diagnostics;
using InteractiveDrama.Testing;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Cli.Tests.Diagnostics;

/// <summary>
/// Every code has a page, every page a code, and the pages' examples are what they say: the bad one gives exactly that
/// code, the good one nothing at all. A page whose code another command than <c>check</c> finds says so in a line
/// "Found by `drama explore STORY`."; STORY is the example's folder, another word the name of a file of the example.
/// </summary>
public sealed partial class DiagnosticPageTests : IDisposable
{
    private readonly TempFolder folder = new();

    public static TheoryData<string> Pages =>
        [
            .. Directory
                .GetFiles(Path.Combine(Repository.Root, "docs", "diagnostics"), "ID*.md")
                .Select(f => Path.GetFileNameWithoutExtension(f))
                .Order(StringComparer.Ordinal),
        ];

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Every_code_has_a_page_and_every_page_a_code()
    {
        var codes = typeof(Codes)
            .GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(f => f.IsLiteral)
            .Select(f => (string)f.GetRawConstantValue()!)
            .ToList();
        codes.ShouldBeUnique();
        codes.Order(StringComparer.Ordinal).ShouldBe(Pages.Select(p => p.Data));
        DiagnosticPages.Codes.ShouldBe(Pages.Select(p => p.Data));
    }

    [Fact]
    public void The_index_lists_every_page_by_its_title() =>
        File.ReadAllText(Path.Combine(Repository.Root, "docs", "diagnostics", "README.md"))
            .ReplaceLineEndings("\n")
            .Split('\n')
            .Where(l => l.StartsWith("- [ID"))
            .ShouldBe(
                Pages.Select(p =>
                    $"- [{p.Data}]({p.Data}.md): {DiagnosticPages.Find(p.Data)!.Title}"
                )
            );

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_has_its_parts_in_order(string code)
    {
        var lines = Text(code).Split('\n');
        lines[0].ShouldMatch($"^# {code}: .{{3,60}}$");
        lines[1].ShouldBeEmpty();
        lines[2].ShouldMatch("^[^#`].{40,}$|^`");
        lines.Where(l => l.StartsWith("## ")).ShouldBe(["## Why it matters", "## Bad", "## Good"]);
        DiagnosticPages.Find(code)!.Summary.ShouldBe(lines[2]);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task The_examples_of_a_page_are_what_they_say(string code)
    {
        var examples = PageExample.Of(Text(code)).ToList();
        examples.Select(e => e.Section).Distinct().ShouldBe(["Bad", "Good"]);
        foreach (var (example, number) in examples.Select((e, i) => (e, i)))
        {
            var name = $"story{number}";
            foreach (var (file, text) in example.Files)
                folder.Write($"{name}/{file}", text);
            var found = await Findings(code, Path.Combine(folder.Path, name));
            var told = found.Where(f => f.Severity != "info" || f.Code == code).ToList();
            var all = string.Join('\n', found);
            if (example.Section == "Bad")
            {
                told.Select(f => f.Code).Distinct().ShouldBe([code], all);
                if (!FoundBy().IsMatch(Text(code)) && told.Exists(f => f.Severity == "error"))
                    Codes.Unplayable.ShouldContain(code, "an error leaves nothing to play");
            }
            else
            {
                told.ShouldBeEmpty(all);
            }
        }
    }

    private static async Task<List<Finding>> Findings(string code, string story)
    {
        var by = FoundBy().Match(Text(code));
        var words = (by.Success ? by.Groups["command"].Value : "check STORY").Split(' ');
        var run = await Run.Of([
            .. words.Select(w =>
                w == "STORY" ? story
                : File.Exists(Path.Combine(story, w)) ? Path.Combine(story, w)
                : w
            ),
            "--format",
            "json",
        ]);
        run.Code.ShouldBeOneOf(ExitCodes.Fine, ExitCodes.Failed);
        return
        [
            .. JsonDocument
                .Parse(run.Output)
                .RootElement.GetProperty("diagnostics")
                .EnumerateArray()
                .Select(d => new Finding(
                    d.GetProperty("code").GetString()!,
                    d.GetProperty("severity").GetString()!,
                    d.GetProperty("message").GetString()!
                )),
        ];
    }

    private static string Text(string code) =>
        File.ReadAllText(Path.Combine(Repository.Root, "docs", "diagnostics", $"{code}.md"))
            .ReplaceLineEndings("\n");

    [GeneratedRegex(
        "^Found by `drama (?<command>[^`]+)`",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex FoundBy();

    private sealed record Finding(string Code, string Severity, string Message);
}
