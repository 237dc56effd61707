using System.Text.RegularExpressions;
using InteractiveDrama.Testing;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Cli.Tests.Statistics;

/// <summary>Each page of <c>docs/metrics</c> has examples, and what they show is what the commands print.</summary>
public sealed partial class MetricPageTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "docs", "metrics");

    public static TheoryData<string> Pages =>
        [.. Directory.GetFiles(Folder, "*.md").Select(page => Path.GetFileName(page)).Order()];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Examples_print_what_the_page_shows(string page)
    {
        var text = Text(page);
        var examples = Example().Matches(text);

        examples.Count.ShouldBeGreaterThan(0);
        examples.Count.ShouldBe(
            Command().Count(text),
            "Each command stands alone, and what it prints stands right below it."
        );
        foreach (Match example in examples)
        {
            var words = example.Groups["command"].Value.Split(' ');
            var run = await Run.Of([
                .. words.Select(word =>
                    word.StartsWith("docs/") ? Path.Combine(Repository.Root, word) : word
                ),
            ]);
            run.Code.ShouldBe(ExitCodes.Fine, run.Said);
            run.Output.ReplaceLineEndings("\n")
                .ShouldBe(example.Groups["output"].Value, example.Groups["command"].Value);
        }
    }

    [Fact]
    public void The_index_leads_to_every_page() =>
        Directory
            .GetFiles(Folder, "*.md")
            .Select(page => Path.GetFileName(page))
            .Where(page => page != "README.md")
            .ShouldAllBe(page => Text("README.md").Contains($"]({page})"));

    private static string Text(string page) =>
        File.ReadAllText(Path.Combine(Folder, page)).ReplaceLineEndings("\n");

    [GeneratedRegex(
        "```sh\n\\./drama (?<command>[^\n]+)\n```\n\n```text\n(?<output>.*?)```\n",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Example();

    [GeneratedRegex("^\\./drama ", RegexOptions.Multiline, 1000)]
    private static partial Regex Command();
}
