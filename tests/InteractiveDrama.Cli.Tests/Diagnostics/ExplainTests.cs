using InteractiveDrama.Stories.Diagnostics;
using InteractiveDrama.Testing;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Cli.Tests.Diagnostics;

public sealed class ExplainTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("ID3006")]
    [InlineData("id3006")]
    public async Task A_code_is_explained_by_its_page(string code)
    {
        var run = await Run.Of("explain", code);
        run.Code.ShouldBe(ExitCodes.Fine);
        run.Output.ReplaceLineEndings("\n")
            .ShouldBe(DiagnosticPages.Find("ID3006")!.Markdown.TrimEnd() + "\n");
    }

    [Fact]
    public async Task Without_a_code_all_are_listed()
    {
        var run = await Run.Of("explain");
        run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(l => l[..6])
            .ShouldBe(DiagnosticPages.Codes);
    }

    [Fact]
    public async Task A_code_that_is_none_is_told_with_the_nearest()
    {
        var run = await Run.Of("explain", "ID3O06");
        run.Code.ShouldBe(ExitCodes.Usage);
        run.Said.ShouldContain("ID3006");
    }

    [Fact]
    public async Task Check_names_the_page_of_each_code_once()
    {
        var story = folder.Write("s.ink", "A # timd: 1\nB # timd: 2\nC # endin: 3\n-> END");
        var run = await Run.Of("check", story);
        run.Output.Split("drama explain ID3002").Length.ShouldBe(2);
    }
}
