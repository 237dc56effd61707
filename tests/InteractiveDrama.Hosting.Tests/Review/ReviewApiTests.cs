using System.Net;
using System.Net.Http.Json;
using InteractiveDrama.Client;
using InteractiveDrama.Hosting.Review;
using InteractiveDrama.Hosting.Sessions;
using InteractiveDrama.Playback.Access;
using InteractiveDrama.Protocol;
using InteractiveDrama.Shots.Review;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Hosting.Tests.Review;

/// <summary>Reviews on a running host.</summary>
public sealed class ReviewApiTests
{
    [Fact]
    public async Task An_approval_without_the_gates_role_is_refused_and_with_it_shown_at_once()
    {
        await using var drama = await ReviewedPier.StartAsync(
            "gated",
            "{ gates: { creative: [all], legal: [all] } }"
        );
        await ReviewedPier.AddAsync(drama, "take_a", publish: false);
        using var creative = drama.Http(await drama.KeyAsync("ada", Role.Creative));
        using var legal = drama.Http(await drama.KeyAsync("bo", Role.Legal));

        using var refused = await PostAsync(creative, "take_a/approve", new { gate = "legal" });
        var half = await DoneAsync(creative, "take_a/approve", new { seconds = 12 });
        var whole = await DoneAsync(legal, "take_a/approve", new { });
        var again = await DoneAsync(legal, "take_a/approve", new { });

        refused.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await refused.Content.ReadFromJsonAsync<DramaError>())!.Message.ShouldContain("legal");
        (half.Standing, half.Published).ShouldBe((TakeStanding.Waiting, false));
        half.Missing.ShouldBe(["legal"]);
        (whole.Standing, whole.Published, whole.Changed).ShouldBe(
            (TakeStanding.Approved, true, true)
        );
        again.Changed.ShouldBeFalse();
        var shot = await ReviewedPier.SeenAsync(drama);
        (shot.Take, shot.Reviewed).ShouldBe(("take_a", true));
        var log = drama.Services.GetRequiredService<IReviewLog>();
        (await log.ReadAsync("story", "take_a"))
            .Select(entry => (entry.Who, entry.Gate, entry.Seconds))
            .ShouldBe([("ada", "creative", 12), ("bo", "legal", null)]);
    }

    [Fact]
    public async Task A_rejected_take_is_gone_and_an_earlier_one_comes_back()
    {
        await using var drama = await ReviewedPier.StartAsync("open");
        await ReviewedPier.AddAsync(drama, "take_a");
        await ReviewedPier.AddAsync(drama, "take_b");
        using var http = drama.Http(await drama.KeyAsync("ada", Role.Production));

        using var silent = await PostAsync(http, "take_b/reject", new { });
        await DoneAsync(http, "take_b/reject", new { reason = "six fingers" });
        var gone = await ReviewedPier.SeenAsync(drama);
        await DoneAsync(http, "take_a/rollback", new { });
        var back = await ReviewedPier.SeenAsync(drama);
        using var barred = await PostAsync(http, "take_b/rollback", new { });

        silent.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        gone.Take.ShouldBeNull();
        back.Take.ShouldBe("take_a");
        barred.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_reviewer_sees_the_bytes_that_viewers_do_not()
    {
        await using var drama = await ReviewedPier.StartAsync("gated");
        await ReviewedPier.AddAsync(drama, "take_a");
        using var http = drama.Http(await drama.KeyAsync("ada", Role.Animation));
        using var nobody = drama.Http();

        var detail = (
            await http.GetFromJsonAsync<ReviewDetail>("/api/takes/take_a")
        ).ShouldNotBeNull();

        detail.Answers.Length.ShouldBe(4);
        detail.Record.Prompt.ShouldBe("a wide of the pier");
        (await http.GetStringAsync(detail.Media[0])).ShouldBe("original of take_a");
        (await nobody.GetAsync(detail.Media[0])).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await http.GetAsync("/api/takes/take_a/media/other.mp4")).StatusCode.ShouldBe(
            HttpStatusCode.NotFound
        );
    }

    [Fact]
    public async Task What_viewers_see_unreviewed_is_counted_and_due()
    {
        await using var drama = await ReviewedPier.StartAsync(
            "gated",
            "{ live: [tolerant], within: 3 }"
        );
        await ReviewedPier.AddAsync(drama, "take_a");
        await using var client = drama.Client();
        var start = await client.StartAsync(
            new StartRequest { CommandId = DramaClient.NewId(), Story = "story" }
        );
        var counts = drama.Services.GetRequiredService<ShowingCounts>();
        using (
            var usage = await drama
                .Services.GetRequiredService<LiveSessions>()
                .UseAsync(start.Session!)
        )
        {
            await counts.SawAsync(usage.Session, [start.Beat!.Shots[0].Id, "no_shot", null]);
        }
        await counts.WriteAsync();
        using var http = drama.Http(await drama.KeyAsync("ada", Role.Creative));

        var item = (
            await http.GetFromJsonAsync<ReviewItem[]>("/api/stories/story/reviews?only=waiting")
        )!.ShouldHaveSingleItem();

        (item.Take, item.Shown, item.Overdue).ShouldBe(("take_a", 1, false));
        item.Due!.Value.ShouldBeGreaterThan(TimeProvider.System.GetUtcNow().AddHours(2));
    }

    private static Task<HttpResponseMessage> PostAsync(HttpClient http, string path, object body) =>
        http.PostAsJsonAsync($"/api/takes/{path}", body);

    private static async Task<ReviewReply> DoneAsync(HttpClient http, string path, object body)
    {
        using var answer = await PostAsync(http, path, body);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        return (await answer.Content.ReadFromJsonAsync<ReviewReply>())!;
    }
}
