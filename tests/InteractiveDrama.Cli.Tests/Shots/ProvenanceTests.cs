using System.Text;
using System.Text.Json;
using InteractiveDrama.Shots.Media.Tools;
using InteractiveDrama.Testing;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Cli.Tests.Shots;

/// <summary>What is on record of a take, what its files say, and what is told to others.</summary>
public sealed class ProvenanceTests : IDisposable
{
    private const string Ink = """
        # shot: wide, 2s
        The ferry is late. # id: pier_001
        -> END
        """;

    private readonly TempFolder folder = new();

    private string Story => Path.Combine(folder.Path, "ferry");

    private string Data => Path.Combine(folder.Path, "data");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_generated_still_is_on_record_labelled_and_told_of_and_labelled_anew()
    {
        await AddStillAsync();

        var first = await LineAsync();
        first.GetProperty("madeBy").GetString().ShouldBe("ai");
        first.GetProperty("model").GetString().ShouldBe("some-model");
        first.GetProperty("reviews").GetArrayLength().ShouldBe(0);
        first.GetProperty("moves")[0].GetProperty("isPublished").GetBoolean().ShouldBeTrue();
        foreach (var file in Files(first))
        {
            file.ShouldContain("/trainedAlgorithmicMedia");
            file.ShouldContain("Lantern_Pictures");
            file.ShouldContain("c2pa.created");
        }

        (await Run.Of("disclose", Story, "--data", Data, "--tier", "post"))
            .Output.Trim()
            .ShouldBe(
                "\"The Last Ferry\": 1 still shot made with generative AI (supplied some-model); none of it has been reviewed by a person."
            );

        File.AppendAllText(Path.Combine(Story, "drama.yaml"), "labels: { visible: true }\n");
        var again = await Run.Of("takes", "relabel", Story, "--data", Data);
        again.Code.ShouldBe(0, again.Said);
        var second = await LineAsync(1);
        second.GetProperty("parent").GetString().ShouldBe(first.GetProperty("id").GetString());
        second.GetProperty("cost").GetDecimal().ShouldBe(0);
        second.GetProperty("publishedAt").ValueKind.ShouldBe(JsonValueKind.String);
        (await LineAsync(0)).GetProperty("publishedAt").ValueKind.ShouldBe(JsonValueKind.Null);
        Files(second).ShouldAllBe(file => file.Contains(second.GetProperty("id").GetString()!));
    }

    [Fact]
    public async Task A_story_without_takes_says_that_no_AI_was_used()
    {
        WriteStory();

        var told = await Run.Of(
            "disclose",
            Story,
            "--data",
            Data,
            "--tier",
            "regulator",
            "--format",
            "json"
        );

        told.Code.ShouldBe(0, told.Said);
        using var json = JsonDocument.Parse(told.Output);
        json.RootElement.GetProperty("usesAi").GetBoolean().ShouldBeFalse();
        json.RootElement.GetProperty("takes").GetArrayLength().ShouldBe(0);
        (await Run.Of("disclose", Story, "--data", Data, "--locale", "zh-CN")).Output.ShouldContain(
            "未使用生成式人工智能"
        );
        var none = await Run.Of("provenance", Story, "--data", Data, "--take", "take_none");
        none.Code.ShouldBe(ExitCodes.Usage);
        none.Said.ShouldContain("There is no take 'take_none'");
    }

    private async Task AddStillAsync()
    {
        var tools = FfmpegTools.Find();
        Assert.SkipUnless(tools is not null, "ffmpeg is not on this machine.");
        WriteStory();
        var still = Path.Combine(folder.Path, "still.png");
        var made = await tools!.RunAsync(
            ["-f", "lavfi", "-i", "testsrc2=size=180x320", "-frames:v", "1", still],
            cancellation: TestContext.Current.CancellationToken
        );
        made.Succeeded.ShouldBeTrue(made.Error);
        var run = await Run.Of(
            "takes",
            "add",
            Story,
            "pier_001",
            still,
            "--made-by",
            "ai",
            "--model",
            "some-model",
            "--data",
            Data
        );
        run.Code.ShouldBe(0, run.Said);
    }

    private void WriteStory()
    {
        folder.Write("ferry/main.ink", Ink);
        folder.Write(
            "ferry/drama.yaml",
            "title: The Last Ferry\nscript: main.ink\nrelease: { producer: Lantern Pictures }\n"
        );
    }

    private async Task<JsonElement> LineAsync(int number = 0)
    {
        var run = await Run.Of("provenance", Story, "--data", Data);
        run.Code.ShouldBe(0, run.Said);
        var lines = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return JsonDocument.Parse(lines[number]).RootElement;
    }

    private List<string> Files(JsonElement take) =>
        [
            .. take.GetProperty("files")
                .EnumerateArray()
                .Where(file => file.GetProperty("role").GetString() != "original")
                .Select(file => file.GetProperty("sha256").GetString()!)
                .Select(hash => Path.Combine(Data, "media", hash[..2], hash + ".jpg"))
                .Select(path => Encoding.Latin1.GetString(File.ReadAllBytes(path))),
        ];
}
