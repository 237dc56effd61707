using System.Text.Json;
using InteractiveDrama.Shots.Review;
using InteractiveDrama.Storage.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Cli.Tests.Rendering;

/// <summary>What keeps a face the same: sheets, candidates, and the frames that shots go on from.</summary>
public sealed class SameFaceTests
{
    private const string Images = """
          image:
            model: gpt-image-2
            price: 0.06 USD per image
            sizes: [720x1280]
        """;

    private const string Videos = """
          video:
            model: film-1
            price: 0.10 USD per second
            sizes: [720x1280]
            lengths: [4 s]
            first-frame: true
        """;

    private const string Script = """
        # place: pier, night
        # shot: close-up of mei, static, 1s
        Mei: Morning.
        # look: mei, gown
        # shot: wide of mei, static, 1s
        Mei: Look.
        -> END
        """;

    [Fact]
    public async Task A_sheet_is_made_once_and_sent_when_it_is_approved()
    {
        await using var story = await RenderedStory.StartAsync(5, Images);
        Write(story, Script);

        var dry = await CastAsync(story, "sheet", "mei", "--dry-run");
        dry.GetProperty("planned").GetInt32().ShouldBe(4);
        dry.GetProperty("estimate").GetDecimal().ShouldBe(0.24m);
        story.Studio.Received.ShouldBe(0);

        var made = await CastAsync(story, "sheet", "mei");
        var again = await CastAsync(story, "sheet", "mei");
        made.GetProperty("subject").GetString().ShouldBe("cast:mei");
        Views(made).ShouldBe(["front", "side", "smile", "anger"]);
        again.GetProperty("planned").GetInt32().ShouldBe(0);
        story.Studio.Submissions.ShouldBe(4);

        await ApproveAsync(story, made.GetProperty("pictures")[0].GetProperty("take").GetString()!);
        await story.RenderAsync();

        var takes = await TakesAsync(story);
        takes.Count.ShouldBe(2);
        takes.ShouldAllBe(take => take.References.Length == 1);
        var shown = await CastAsync(story, "show", "mei");
        shown
            .GetProperty("cast")[0]
            .GetProperty("sheet")[0]
            .GetProperty("state")
            .GetString()
            .ShouldBe("approved");
    }

    [Fact]
    public async Task A_look_has_a_sheet_of_its_own_in_its_own_words()
    {
        await using var story = await RenderedStory.StartAsync(5, Images);
        Write(story, Script);

        var made = await CastAsync(story, "sheet", "mei", "--look", "GOWN");
        var unknown = await RunAsync(story, "sheet", "mei", "--look", "gwon");
        var nobody = await RunAsync(story, "sheet", "may");

        made.GetProperty("subject").GetString().ShouldBe("cast:mei:gown");
        var rows = (await CastAsync(story, "list")).GetProperty("cast");
        rows[1]
            .GetProperty("words")
            .GetString()
            .ShouldBe("short black hair, a silver evening gown");
        unknown.Code.ShouldBe(ExitCodes.Usage);
        unknown.Said.ShouldContain("Mei has no look 'gwon'. Did you mean 'gown'?");
        nobody.Said.ShouldContain("'may' is not in the cast");
    }

    [Fact]
    public async Task Nobody_makes_a_sheet_of_somebody_whom_only_people_may_make()
    {
        await using var story = await RenderedStory.StartAsync(5, Images);

        var card = await RunAsync(story, "sheet", "old");
        Write(story, Script, review: "review: { human: [\"cast:mei\"] }");
        var byClass = await RunAsync(story, "sheet", "mei");
        var render = await story.RenderAsync();

        card.Code.ShouldBe(ExitCodes.Usage);
        card.Said.ShouldContain("Only people may make pictures of Old Jon");
        byClass.Said.ShouldContain("Only people may make pictures of Mei");
        JsonDocument
            .Parse(render.Output)
            .RootElement.GetProperty("blocked")
            .GetArrayLength()
            .ShouldBe(2);
        story.Studio.Received.ShouldBe(0);
    }

    [Fact]
    public async Task Of_a_close_face_there_are_candidates_and_one_is_shown()
    {
        await using var story = await RenderedStory.StartAsync(5, Images);
        Write(story, Script, shots: ", candidates: 3");

        var plan = JsonDocument.Parse((await story.RenderAsync("--dry-run")).Output).RootElement;
        await story.RenderAsync();
        await story.RenderAsync();

        plan.GetProperty("takes").GetInt32().ShouldBe(4);
        plan.GetProperty("estimate").GetDecimal().ShouldBe(0.24m);
        story.Studio.Submissions.ShouldBe(4);
        var takes = await TakesAsync(story);
        takes.Count.ShouldBe(4);
        takes.Select(take => take.RequestHash).Distinct().Count().ShouldBe(4);
        (await PublishedAsync(story)).ShouldBe(2);
    }

    [Fact]
    public async Task The_budget_counts_candidates()
    {
        await using var story = await RenderedStory.StartAsync(0.13m, Images);
        Write(story, Script, shots: ", candidates: 8", budget: "0.13");

        await story.RenderAsync();

        story.Studio.Submissions.ShouldBe(2);
    }

    [Fact]
    public async Task What_goes_on_begins_with_the_last_frame_before()
    {
        await using var story = await RenderedStory.StartAsync(9, Videos);
        Write(
            story,
            """
            # place: pier, night
            # shot: medium of mei, static, 1s; she waits
            Mei: Morning.
            # shot: medium of mei, static, 1s; she turns
            Mei: Look.
            # shot: wide of mei, static, 1s
            Mei: There.
            -> END
            """,
            shots: ", continuity: true"
        );

        await story.RenderAsync();
        await story.RenderAsync();

        story.Studio.Submissions.ShouldBe(3);
        var takes = await TakesAsync(story);
        takes.Count.ShouldBe(3);
        var second = takes.Single(take => take.Parent is not null);
        second.Prompt!.ShouldContain("she turns", Case.Insensitive);
        second.Parameters!.ShouldContain("\"first_frame\":\"");
        takes
            .Single(take => take.Id == second.Parent)
            .Prompt!.ShouldContain("she waits", Case.Insensitive);
    }

    private static void Write(
        RenderedStory story,
        string script,
        string shots = "",
        string review = "",
        string budget = "9"
    )
    {
        File.WriteAllText(Path.Combine(story.Story, "main.ink"), script);
        File.WriteAllText(
            Path.Combine(story.Story, "drama.yaml"),
            $$"""
            title: The Pier
            script: main.ink
            cast:
              mei: { name: Mei, look: "short black hair, red raincoat", looks: { gown: "a silver evening gown" } }
            shots: { providers: [studio, animatic], budget: { currency: USD, story: {{budget}} }{{shots}} }
            {{review}}
            """
        );
    }

    private static async Task<Run> RunAsync(
        RenderedStory story,
        string verb,
        params string[] more
    ) =>
        await Run.Of([
            "cast",
            verb,
            story.Story,
            .. more,
            "--data",
            story.Data,
            "--format",
            "json",
        ]);

    private static async Task<JsonElement> CastAsync(
        RenderedStory story,
        string verb,
        params string[] more
    )
    {
        var run = await RunAsync(story, verb, more);
        run.Code.ShouldBe(ExitCodes.Fine, run.Said);
        return JsonDocument.Parse(run.Output).RootElement;
    }

    private static List<string?> Views(JsonElement sheet) =>
        [
            .. sheet
                .GetProperty("pictures")
                .EnumerateArray()
                .Select(picture => picture.GetProperty("view").GetString()),
        ];

    private static ServiceProvider Open(RenderedStory story) =>
        new ServiceCollection()
            .AddSqliteStorage(new SqliteStorageOptions { Folder = story.Data })
            .BuildServiceProvider();

    private static async Task ApproveAsync(RenderedStory story, string take)
    {
        await using var services = Open(story);
        await services
            .GetRequiredService<IReviewLog>()
            .AppendAsync(
                new ReviewEntry
                {
                    Id = Guid.CreateVersion7(),
                    At = DateTimeOffset.UnixEpoch,
                    Who = "anna",
                    Verb = ReviewVerb.Approve,
                    Story = "story",
                    Subject = "cast:mei",
                    Take = take,
                    Gate = "creative",
                },
                TestContext.Current.CancellationToken
            );
    }

    private static async Task<List<InteractiveDrama.Shots.Library.Take>> TakesAsync(
        RenderedStory story
    )
    {
        await using var services = Open(story);
        var kept = await services
            .GetRequiredService<InteractiveDrama.Shots.Library.ITakes>()
            .ListAsync(null, null, TestContext.Current.CancellationToken);
        return
        [
            .. kept.Select(one => one.Take)
                .Where(take =>
                    take.MadeBy == InteractiveDrama.Shots.Library.MakerKind.Ai
                    && !take.Subject.StartsWith("cast:", StringComparison.Ordinal)
                ),
        ];
    }

    private static async Task<int> PublishedAsync(RenderedStory story)
    {
        await using var services = Open(story);
        var kept = await services
            .GetRequiredService<InteractiveDrama.Shots.Library.ITakes>()
            .ListAsync(null, null, TestContext.Current.CancellationToken);
        return kept.Count(one => one.IsPublished);
    }
}
