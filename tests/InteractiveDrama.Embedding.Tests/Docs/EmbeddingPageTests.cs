using System.Text.RegularExpressions;
using InteractiveDrama.Embedding.Tests.Packages;
using InteractiveDrama.Embedding.Tests.SampleHost;
using InteractiveDrama.Testing;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Embedding.Tests.Docs;

/// <summary>What docs/embedding.md shows is compiled, and what it lists is what is locked.</summary>
public sealed partial class EmbeddingPageTests
{
    private static readonly string Page = File.ReadAllText(
            Path.Combine(Repository.Root, "docs", "embedding.md")
        )
        .Replace("\r\n", "\n");

    private static string[] Sample(string name) =>
        Directory.GetFiles(Path.Combine(Repository.Root, "sdk", "samples", name), "*.cs");

    [Fact]
    public void Its_code_is_taken_from_what_is_compiled()
    {
        var compiled = Directory
            .GetFiles(SiteProcess.Sample, "*.cs")
            .Concat(Sample("console"))
            .Concat(Sample("start"))
            .Concat(
                Directory.GetFiles(
                    Path.Combine(
                        Repository.Root,
                        "tests",
                        "InteractiveDrama.Embedding.Tests",
                        "Shown"
                    )
                )
            )
            .Select(file => Plain(File.ReadAllText(file)))
            .ToList();
        var shown = Block().Matches(Page).Select(match => match.Groups["code"].Value).ToList();

        shown.Count.ShouldBeGreaterThan(3);
        foreach (var code in shown)
        {
            compiled.ShouldContain(file => file.Contains(Plain(code)), code);
        }
    }

    [Theory]
    [InlineData("InteractiveDrama.Hosting")]
    [InlineData("InteractiveDrama.Storage.Sqlite")]
    [InlineData("InteractiveDrama.Storage.S3")]
    [InlineData("InteractiveDrama.Client")]
    public void It_lists_every_package_that_a_host_gains(string package)
    {
        var section = Page.Split($"### With {package}\n")[1].Split("\n#")[0];
        var rows = Row().Matches(section);

        rows.Select(row => (row.Groups["id"].Value, row.Groups["version"].Value))
            .ShouldBe(Family.Brings(package));
        rows.ShouldAllBe(row => row.Groups["support"].Value.Trim().Length > 0);
    }

    [Fact]
    public void The_version_it_names_is_the_one_that_is_packed()
    {
        var version = typeof(Hosting.DramaOptions).Assembly.GetName().Version!.ToString(3);

        Asked()
            .Matches(Page)
            .Select(asked => asked.Groups["version"].Value)
            .ShouldBe([version, version]);
    }

    /// <summary>Lines without what they are set in by.</summary>
    private static string Plain(string code) =>
        string.Join('\n', code.Split('\n').Select(line => line.Trim())).Trim();

    [GeneratedRegex(
        "```csharp\n(?<code>.*?)```",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Block();

    [GeneratedRegex(
        @"^\| (?<id>[A-Za-z_]+(\.[A-Za-z0-9_]+)*) \| (?<version>\d[^ ]*) \|(?<support>.*)\|$",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Row();

    [GeneratedRegex(
        "Include=\"InteractiveDrama\\.[A-Za-z.]+\" Version=\"(?<version>[^\"]+)\"",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Asked();
}
