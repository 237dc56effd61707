using System.Text.Json;
using InteractiveDrama.StrictProviders;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Cli.Tests.Rendering;

/// <summary><c>drama render</c> with a provider that bills, over real HTTP.</summary>
public sealed class RenderCommandTests
{
    private const string Images = """
          image:
            model: gpt-image-2
            price: 0.06 USD per image
            sizes: [1024x1536]
        """;

    // Wide and close-up and medium by night and by dawn, but for the first, which is before the choice.
    private const int Makeable = 5;

    [Fact]
    public async Task Everything_but_what_only_people_may_make_is_made_once()
    {
        await using var story = await RenderedStory.StartAsync(2, Images);

        var plan = Json(await story.RenderAsync("--dry-run"));
        plan.GetProperty("planned").GetInt32().ShouldBe(Makeable);
        plan.GetProperty("estimate").GetDecimal().ShouldBe(Makeable * 0.06m);
        story.Studio.Received.ShouldBe(0);

        var sheet = Path.Combine(story.Data, "sheet.html");
        var made = Json(await story.RenderAsync("--contact-sheet", sheet));
        made.GetProperty("made").GetInt32().ShouldBe(Makeable);
        made.GetProperty("failed").GetInt32().ShouldBe(0);
        made.GetProperty("cost").GetDecimal().ShouldBe(Makeable * 0.06m);
        made.GetProperty("blocked").GetArrayLength().ShouldBe(1);
        story.Studio.Submissions.ShouldBe(Makeable);
        var page = await File.ReadAllTextAsync(sheet);
        page.ShouldContain("5 keyframe");
        page.ShouldContain("gpt-image-2");

        var again = Json(await story.RenderAsync());
        again.GetProperty("cached").GetInt32().ShouldBe(Makeable);
        again.GetProperty("made").GetInt32().ShouldBe(0);
        story.Studio.Submissions.ShouldBe(Makeable);
    }

    [Fact]
    public async Task The_budget_is_a_hard_stop_and_the_rest_is_drawn()
    {
        await using var story = await RenderedStory.StartAsync(2, Images);

        var made = Json(await story.RenderAsync("--budget", "0.13"));

        story.Studio.Submissions.ShouldBe(2);
        made.GetProperty("cost").GetDecimal().ShouldBe(0.12m);
        made.GetProperty("made").GetInt32().ShouldBe(Makeable);
        made.GetProperty("failed").GetInt32().ShouldBe(0);
    }

    [Fact]
    public async Task Nothing_is_spent_without_a_budget()
    {
        await using var story = await RenderedStory.StartAsync(0, Images);

        var made = Json(await story.RenderAsync());

        story.Studio.Received.ShouldBe(0);
        made.GetProperty("made").GetInt32().ShouldBe(Makeable);
        made.GetProperty("notes").ToString().ShouldContain("give --budget");
    }

    [Fact]
    public async Task A_line_that_is_cut_costs_at_most_its_price_and_is_not_sent_again()
    {
        await using var story = await RenderedStory.StartAsync(2, Images);
        story.Studio.GoWrong(new Fault.CutAfter());

        var made = Json(await story.RenderAsync());
        await story.RenderAsync();
        var open = await Run.Of("jobs", "list", "--data", story.Data, "--format", "json");
        var unclear = JsonDocument.Parse(open.Output).RootElement.GetProperty("jobs");
        var id = unclear[0].GetProperty("id").GetString()!;
        var settled = await Run.Of("jobs", "settle", id, "--spent", "0.06", "--data", story.Data);
        var left = await Run.Of("jobs", "list", "--data", story.Data);

        unclear.GetArrayLength().ShouldBe(1);
        unclear[0].GetProperty("phase").GetString().ShouldBe("ambiguous");
        settled.Output.ShouldBe("Settled: USD 0.06 spent of USD 0.06 reserved.\n");
        left.Output.ShouldBe("No open jobs.\n");
        made.GetProperty("failed").GetInt32().ShouldBe(0);
        story.Studio.Submissions.ShouldBe(Makeable);
        story.Studio.Repeated.ShouldBe(0);
    }

    [Fact]
    public async Task A_provider_nobody_described_is_named_in_one_sentence()
    {
        await using var story = await RenderedStory.StartAsync(2, Images);

        var run = await story.RenderAsync("--provider", "nobody");

        run.Code.ShouldBe(ExitCodes.Usage);
        run.Said.ShouldContain("The provider 'nobody' is not set up");
        (await story.RenderAsync("--budget", "-1")).Code.ShouldBe(ExitCodes.Usage);
    }

    [Fact]
    public async Task Killed_at_any_moment_and_begun_again_it_repeats_no_paid_work()
    {
        const string Videos = """
              video:
                model: film-1
                price: 0.10 USD per second
                sizes: [720x1280]
                lengths: [4 s, 8 s, 12 s]
            """;
        await using var story = await RenderedStory.StartAsync(9, Videos);
        var kills = Environment.GetEnvironmentVariable("INTERACTIVE_DRAMA_LONG") is null ? 4 : 25;
        for (var kill = 0; kill < kills; kill++)
        {
            using var process = story.Begin();
            // Not a length of time: when so much more has arrived, it is killed, wherever it is.
            var until = story.Studio.Received + 1 + (kill % 3);
            while (!process.HasExited && story.Studio.Received < until)
            {
                await Task.Yield();
            }
            process.Kill();
            await process.WaitForExitAsync();
        }

        var last = Json(await story.RenderAsync());

        last.GetProperty("failed").GetInt32().ShouldBe(0);
        story.Studio.Repeated.ShouldBe(0);
        story.Studio.Submissions.ShouldBeInRange(1, Makeable);
    }

    private static JsonElement Json(Run run)
    {
        run.Code.ShouldBe(ExitCodes.Fine, run.Said + run.Output);
        return JsonDocument.Parse(run.Output).RootElement;
    }
}
