using System.Text.RegularExpressions;
using InteractiveDrama.Testing;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Cli.Tests;

/// <summary>What the docs show is what works: their commands are run, their scripts and settings compiled, their links followed.</summary>
public sealed partial class DocsTests : IDisposable
{
    private static readonly string[] Pages =
    [
        "README.md",
        .. Directory
            .GetFiles(Path.Combine(Repository.Root, "docs"), "*.md", SearchOption.AllDirectories)
            .Select(p => Path.GetRelativePath(Repository.Root, p).Replace('\\', '/')),
    ];

    private readonly TempFolder folder = new();

    public static TheoryData<string> AllPages => [.. Pages];

    // The pages about findings show what is wrong, too; they have a test of their own.
    public static TheoryData<string> PagesOfStories =>
        [.. Pages.Where(p => !p.StartsWith("docs/diagnostics/ID"))];

    public void Dispose() => folder.Dispose();

    [Theory]
    [MemberData(nameof(AllPages))]
    public async Task Commands_run(string page)
    {
        foreach (
            var line in Blocks(page, "sh")
                .SelectMany(b => b.Split('\n'))
                .Where(l => l.StartsWith("./drama "))
        )
        {
            var words = line["./drama ".Length..]
                .Split('#')[0]
                .Split(' ', StringSplitOptions.RemoveEmptyEntries);
            // A server goes on until it is stopped; that it starts is the browser tests' business.
            if (words[0] is "serve" or "studio")
                continue;
            var run = await Run.Of([
                .. words.Select(InPlace),
                .. words[0]
                    is "simulate"
                        or "report"
                        or "analytics"
                        or "keys"
                        or "acts"
                        or "halt"
                        or "resume"
                        or "release"
                    ? ["--data", Path.Combine(folder.Path, "data")]
                    : Array.Empty<string>(),
            ]);
            run.Code.ShouldBe(ExitCodes.Fine, $"{line}\n{run.Said}");
        }
    }

    [Theory]
    [MemberData(nameof(PagesOfStories))]
    public void Scripts_and_settings_compile(string page)
    {
        var settings = Blocks(page, "yaml").FirstOrDefault();
        foreach (var script in Blocks(page, "ink"))
            TestStory.Check(script, settings).Diagnostics.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(AllPages))]
    public void Links_lead_somewhere(string page)
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, page));
        foreach (
            var target in Link()
                .Matches(text)
                .Select(m => m.Groups["to"].Value)
                .Where(t => !t.StartsWith("http"))
        )
        {
            var path = Path.Combine(
                Repository.Root,
                Path.GetDirectoryName(page)!,
                target.Split('#')[0]
            );
            (File.Exists(path) || Directory.Exists(path)).ShouldBeTrue($"{page} links to {target}");
        }
    }

    private static IEnumerable<string> Blocks(string page, string language) =>
        Block()
            .Matches(File.ReadAllText(Path.Combine(Repository.Root, page)).Replace("\r\n", "\n"))
            .Where(m => m.Groups["language"].Value == language)
            .Select(m => m.Groups["code"].Value);

    // What a command would read from the repository is read there; what it would write goes to the test's folder.
    private string InPlace(string word) =>
        word.StartsWith("stories/") || word.StartsWith("tests/") || word.StartsWith("docs/")
            ? Path.Combine(Repository.Root, word)
        : word.EndsWith(".drama")
        || word.EndsWith(".xml")
        || word.EndsWith(".csv")
        || word == "the-lamp"
        || word.StartsWith("the-lamp/")
            ? Path.Combine(folder.Path, word)
        : word;

    [GeneratedRegex(
        "```(?<language>[a-z]+)\n(?<code>.*?)```",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Block();

    [GeneratedRegex(@"\]\((?<to>[^)\s:]+|https?:[^)\s]+)\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();
}
