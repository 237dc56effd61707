using System.Text.Json;
using InteractiveDrama.Cli.Tests.Rendering;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Cli.Tests.Releasing;

/// <summary>A story from nothing to a release for each market: one take rejected, one replaced, one taken back.</summary>
public sealed class FromNothingToReleaseTests
{
    private const string Images = """
          training: licensed
          image:
            model: gpt-image-2
            price: 0.06 USD per image
            sizes: [720x1280]
        """;

    [Fact]
    public async Task Every_step_is_owed_to_somebody_by_name()
    {
        await using var story = await RenderedStory.StartAsync(5, Images);
        Write(story);
        var carla = await KeyAsync(story, "carla", "creative");
        var leo = await KeyAsync(story, "leo", "legal");

        (await ReleaseAsync(story, "cn")).Code.ShouldBe(ExitCodes.Failed);
        (await story.RenderAsync()).Code.ShouldBe(ExitCodes.Fine);
        var takes = await WaitingAsync(story, carla);
        takes.Keys.ShouldBe(["boat", "morning"], ignoreOrder: true);

        var refused = await ReviewAsync(
            story,
            carla,
            "approve",
            takes["morning"],
            "--gate",
            "legal"
        );
        refused.Code.ShouldBe(ExitCodes.Failed);
        refused.Said.ShouldContain("carla has not the role legal");
        await ReviewAsync(story, carla, "reject", takes["morning"], "--reason", "six fingers");
        await ReviewAsync(
            story,
            carla,
            "regenerate",
            takes["morning"],
            "--prompt",
            "a woman at dawn, both hands on the rail"
        );
        var again = await WaitingAsync(story, carla);
        again["morning"].ShouldNotBe(takes["morning"]);
        foreach (var take in again.Values)
            await ReviewAsync(story, carla, "approve", take, "--seconds", "30");
        (await ReleaseAsync(story, "eu")).Output.ShouldContain("legal");
        await ReviewAsync(story, leo, "approve", again["morning"]);

        foreach (var market in new[] { "cn", "eu", "us", "none" })
        {
            var released = await ReleaseAsync(story, market);
            released.Code.ShouldBe(ExitCodes.Fine, released.Output + released.Said);
        }
        (await Run.Of(["release", "verify", story.Story, "--data", story.Data])).Code.ShouldBe(
            ExitCodes.Fine
        );
        var press = await Run.Of([
            "disclose",
            story.Story,
            "--data",
            story.Data,
            "--tier",
            "press",
        ]);
        press.Output.ShouldContain("1 still shot of people by studio gpt-image-2");
        press.Output.ShouldContain("carla (creative) and leo (legal)");

        var gone = await Run.Of([
            "withdraw",
            again["boat"],
            "--reason",
            "not cleared",
            "--data",
            story.Data,
        ]);
        gone.Code.ShouldBe(ExitCodes.Fine, gone.Said);
        (await ReleaseAsync(story, "cn")).Code.ShouldBe(ExitCodes.Failed);
    }

    private static void Write(RenderedStory story)
    {
        File.WriteAllText(
            Path.Combine(story.Story, "drama.yaml"),
            """
            title: The Pier
            script: main.ink
            cast: { mei: { name: Mei, look: "short black hair, red raincoat" } }
            shots: { providers: [studio, animatic], budget: { currency: USD, story: 5.00 } }
            review: { policy: gated, gates: { creative: [all], legal: ["cast:mei"] } }
            release: { registration: "2026-001", rating: "16+", producer: "Harbour House" }
            """
        );
        File.WriteAllText(
            Path.Combine(story.Story, "main.ink"),
            """
            # place: pier, night, rain
            # shot: wide, static, 1s
            The last boat is late. # id: boat
            # shot: close-up of mei, static, 1s
            Mei: Morning. # id: morning
            -> END
            """
        );
    }

    private static Task<Run> ReleaseAsync(RenderedStory story, string market) =>
        Run.Of([
            "release",
            story.Story,
            "--data",
            story.Data,
            "--market",
            market,
            "--allow-stills",
        ]);

    private static Task<Run> ReviewAsync(
        RenderedStory story,
        string key,
        string what,
        string take,
        params string[] more
    ) =>
        Run.Of([
            "review",
            what,
            take,
            "--data",
            story.Data,
            "--story",
            story.Story,
            "--key",
            key,
            .. more,
        ]);

    private static async Task<Dictionary<string, string>> WaitingAsync(
        RenderedStory story,
        string key
    )
    {
        var list = await Run.Of([
            "review",
            "list",
            story.Story,
            "--data",
            story.Data,
            "--key",
            key,
            "--waiting",
            "--format",
            "json",
        ]);
        using var json = JsonDocument.Parse(list.Output);
        return json
            .RootElement.GetProperty("takes")
            .EnumerateArray()
            .ToDictionary(
                take => take.GetProperty("subject").GetString()!,
                take => take.GetProperty("take").GetString()!,
                StringComparer.Ordinal
            );
    }

    private static async Task<string> KeyAsync(RenderedStory story, string name, string role)
    {
        var added = await Run.Of([
            "keys",
            "add",
            name,
            "--role",
            role,
            "--data",
            story.Data,
            "--format",
            "json",
        ]);
        return JsonDocument.Parse(added.Output).RootElement.GetProperty("key").GetString()!;
    }
}
