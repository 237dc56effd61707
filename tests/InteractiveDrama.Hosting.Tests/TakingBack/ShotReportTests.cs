using System.Collections.Immutable;
using InteractiveDrama.Client;
using InteractiveDrama.Hosting.TakingBack;
using InteractiveDrama.Hosting.Tests.Shots;
using InteractiveDrama.Hosting.Tests.Support;
using InteractiveDrama.Protocol;
using InteractiveDrama.Shots.Review;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Hosting.Tests.TakingBack;

public sealed class ShotReportTests
{
    [Theory]
    [InlineData(WireFormat.Json)]
    [InlineData(WireFormat.MessagePack)]
    public async Task A_report_counts_once_for_a_session_and_names_nobody(WireFormat format)
    {
        await using var drama = await StartAsync();
        var take = await Library.ClipAsync(drama, Library.First(drama), "the ferry");
        await using var one = drama.Client(format);
        await using var other = drama.Client(format);
        foreach (var client in new[] { one, one, other })
        {
            if (client.Session is null)
            {
                await client.StartAsync(Start());
            }
            (
                await client.ReportAsync(Report("hour", take.Id, "Looks like\u001b my uncle. "))
            ).Error.ShouldBeNull();
        }

        var entries = await Entries(drama);
        entries.Length.ShouldBe(2);
        TakeReview.Of(entries).Reports.ShouldBe(2);
        entries.ShouldAllBe(entry =>
            entry.Who == "viewer"
            && entry.Verb == ReviewVerb.Report
            && entry.Take == take.Id
            && entry.Subject == "hour"
            && entry.Reason == "Looks like my uncle."
            && entry.Detail == """{"reason":"person"}"""
            && !entry.ToString().Contains(one.Session!)
        );
    }

    [Fact]
    public async Task A_drawing_is_reported_by_its_shot_and_what_is_shown_by_its_take()
    {
        await using var drama = await StartAsync();
        await using var client = drama.Client();
        await client.StartAsync(Start());
        await client.ReportAsync(Report("hour", null, null));
        var take = await Library.ClipAsync(drama, Library.First(drama), "the ferry");

        // A player that does not say which take it shows.
        await client.ReportAsync(Report("hour", null, null));

        (await Entries(drama))
            .Select(entry => (entry.Subject, entry.Take))
            .ShouldBe([("hour", null), ("hour", take.Id)]);
    }

    [Fact]
    public async Task Five_an_hour_are_enough()
    {
        await using var drama = await StartAsync();
        await using var client = drama.Client();
        await client.StartAsync(Start());
        for (var i = 0; i < ShotReports.MostPerHour; i++)
        {
            (await client.ReportAsync(Report("hour", null, null))).Error.ShouldBeNull();
        }

        var refused = await Should.ThrowAsync<DramaException>(() =>
            client.ReportAsync(Report("hour", null, null))
        );

        refused.Error.Code.ShouldBe(ErrorCodes.RateLimited);
        refused.Error.RetryAfter!.Value.ShouldBeGreaterThan(60);
    }

    [Theory]
    [InlineData("road", null, ReportReason.Broken, "shot is none of the current beat's")]
    [InlineData("hour", "take_none", ReportReason.Broken, "take is none of this story's")]
    [InlineData("hour", null, null, "reason is missing")]
    [InlineData(null, null, ReportReason.Broken, "shot is missing")]
    public async Task What_cannot_have_been_seen_is_no_report(
        string? shot,
        string? take,
        ReportReason? reason,
        string problem
    )
    {
        await using var drama = await StartAsync();
        await using var client = drama.Client();
        await client.StartAsync(Start());

        var refused = await Should.ThrowAsync<DramaException>(() =>
            client.ReportAsync(Report(shot, take, null) with { Reason = reason })
        );

        refused.Message.ShouldStartWith(problem);
        (await Entries(drama)).ShouldBeEmpty();
    }

    private static async Task<ImmutableArray<ReviewEntry>> Entries(TestDrama drama) =>
        await drama.Services.GetRequiredService<IReviewLog>().ReadAsync("story");

    private static PlayerEvent Report(string? shot, string? take, string? text) =>
        new()
        {
            Kind = PlayerEventKind.ShotReported,
            Turn = 0,
            Shot = shot,
            Take = take,
            Reason = ReportReason.Person,
            Text = text,
        };

    private static Task<TestDrama> StartAsync() =>
        ShotPier.StartAsync(Directory.CreateTempSubdirectory("drama").FullName);

    private static StartRequest Start() =>
        new()
        {
            CommandId = DramaClient.NewId(),
            Story = "story",
            Timers = TimerPreference.None,
        };
}
