using System.Text.Json;
using InteractiveDrama.Shots.Library;
using InteractiveDrama.Shots.Media;
using InteractiveDrama.Storage.Sqlite;
using InteractiveDrama.Testing;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Cli.Tests.Review;

public sealed class ReviewCommandTests : IDisposable
{
    private readonly TempFolder folder = new();

    private string Data => Path.Combine(folder.Path, "data");

    private string Story => Path.Combine(folder.Path, "pier");

    public ReviewCommandTests()
    {
        folder.Write(
            "pier/drama.yaml",
            """
            title: The Pier
            script: main.ink
            review: { gates: { creative: [all], legal: [undisclosed] } }
            """
        );
        folder.Write(
            "pier/main.ink",
            "# shot: wide, 2s\nThe last boat is late. # id: late\n-> END\n"
        );
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_take_passes_its_gates_by_the_keys_that_have_the_roles()
    {
        await AddAsync("take_a");
        var creative = await KeyAsync("ada", "creative");
        var legal = await KeyAsync("bo", "legal");

        var nameless = await ReviewAsync("approve", "take_a");
        var wrong = await ReviewAsync("approve", "take_a", "--gate", "legal", "--key", creative);
        var half = await ReviewAsync("approve", "take_a", "--key", creative, "--seconds", "30");
        var whole = await ReviewAsync("approve", "take_a", "--key", legal);
        var unknown = await ReviewAsync("reject", "take_a", "--reason", "no", "--key", "drama_x");

        (nameless.Code, wrong.Code, unknown.Code).ShouldBe((1, 1, 1));
        wrong.Said.ShouldContain("has not the role legal");
        Standing(half).ShouldBe("waiting");
        Standing(whole).ShouldBe("approved");
        JsonDocument
            .Parse(whole.Output)
            .RootElement.GetProperty("published")
            .GetBoolean()
            .ShouldBeTrue();
    }

    [Fact]
    public async Task The_queue_shows_what_waits_and_a_rejection_ends_it()
    {
        await AddAsync("take_a");

        (await QueueAsync("--waiting")).ShouldBe(["take_a"]);
        var silent = await ReviewAsync("reject", "take_a");
        (await ReviewAsync("reject", "take_a", "--reason", "six fingers")).Code.ShouldBe(0);

        silent.Code.ShouldBe(ExitCodes.Usage);
        (await QueueAsync("--waiting")).ShouldBeEmpty();
        (await QueueAsync()).ShouldBe(["take_a"]);
        var shown = await Run.Of("review", "show", "late", "--data", Data, "--story", Story);
        shown.Output.ShouldContain("six fingers");
        shown.Output.ShouldContain("central to identity");
    }

    [Fact]
    public async Task An_earlier_take_comes_back_and_both_are_compared()
    {
        await AddAsync("take_a");
        await AddAsync("take_b", prompt: "a wide of the red pier");
        foreach (var take in new[] { "take_a", "take_b" })
            (await ReviewAsync("approve", take)).Code.ShouldBe(0);

        var back = await Run.Of([
            "review",
            "rollback",
            "late",
            "--to",
            "take_a",
            "--data",
            Data,
            "--story",
            Story,
        ]);
        var page = Path.Combine(folder.Path, "takes.html");
        await Run.Of("review", "compare", "late", "-o", page, "--data", Data, "--story", Story);

        back.Said.ShouldBe("");
        back.Output.ShouldContain("it is shown in its place");
        var html = await File.ReadAllTextAsync(page);
        html.ShouldContain("<mark>red</mark>");
        html.ShouldContain("take_a");
    }

    [Fact]
    public async Task Costs_are_told_and_compared_only_with_a_rate_that_was_given()
    {
        await AddAsync("take_a");
        await AddAsync("take_b");
        await ReviewAsync("reject", "take_a", "--reason", "blurred", "--seconds", "60");
        await ReviewAsync("approve", "take_b", "--seconds", "30");

        var plain = await Run.Of("costs", Story, "--data", Data);
        var compared = await Run.Of("costs", Story, "--data", Data, "--human-rate", "900");

        // Two takes at 0.40 for one approved minute; one of the two was rejected, but never in place of another.
        plain.Output.ShouldContain("2 takes, USD 0.80, USD 0.80 for each of 1 approved minutes");
        plain.Output.ShouldContain("2 takes and 1 rejections for each");
        plain.Output.ShouldContain("1.5 minutes, 1.5 for each approved minute");
        plain.Output.ShouldNotContain("less");
        compared.Output.ShouldContain("USD 899.20 less than USD 900.00");
    }

    private Task<Run> ReviewAsync(params string[] args) =>
        Run.Of(["review", .. args, "--data", Data, "--story", Story, "--format", "json"]);

    private async Task<string[]> QueueAsync(params string[] filters)
    {
        var run = await Run.Of([
            "review",
            "list",
            Story,
            "--data",
            Data,
            "--format",
            "json",
            .. filters,
        ]);
        return
        [
            .. JsonDocument
                .Parse(run.Output)
                .RootElement.GetProperty("takes")
                .EnumerateArray()
                .Select(take => take.GetProperty("take").GetString()!),
        ];
    }

    private async Task<string> KeyAsync(string name, string role) =>
        (await Run.Of("keys", "add", name, "--role", role, "--data", Data)).Output.Trim();

    private static string Standing(Run run) =>
        JsonDocument.Parse(run.Output).RootElement.GetProperty("standing").GetString()!;

    private async Task AddAsync(string id, string prompt = "a wide of the pier")
    {
        var list = await Run.Of("takes", "list", Story, "--data", Data, "--format", "json");
        var hash = JsonDocument
            .Parse(list.Output)
            .RootElement.GetProperty("items")[0]
            .GetProperty("contentHash")
            .GetString()!;
        await using var services = new ServiceCollection()
            .AddSqliteStorage(new SqliteStorageOptions { Folder = Data })
            .BuildServiceProvider();
        await services
            .GetRequiredService<ITakes>()
            .AddAsync(
                new Take
                {
                    Id = id,
                    Story = "pier",
                    Subject = "late",
                    Kind = MediaKind.Video,
                    ContentHash = hash,
                    MadeBy = MakerKind.Ai,
                    Provider = "studio",
                    Model = "film-1",
                    Prompt = prompt,
                    Cost = 0.40m,
                    MadeAt = TimeProvider.System.GetUtcNow(),
                    Files =
                    [
                        new MediaFile(new string('a', 64), "video/mp4", 10)
                        {
                            Role = MediaRole.Rendition,
                            Seconds = 60,
                        },
                    ],
                },
                publish: false
            );
    }
}
