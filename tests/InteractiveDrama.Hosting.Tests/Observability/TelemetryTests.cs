using System.Diagnostics;
using InteractiveDrama.Client;
using InteractiveDrama.Hosting.Tests.Support;
using InteractiveDrama.Protocol;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Hosting.Tests.Observability;

public sealed class TelemetryTests
{
    [Fact]
    public async Task What_viewers_do_is_counted_once()
    {
        await using var drama = await TestDrama.StartAsync(Scripts.Pier);
        using var meters = new Meters(drama.MeterScope);
        await using var client = drama.Client();
        var start = await client.StartAsync(Start());
        var command = new ChooseRequest
        {
            CommandId = DramaClient.NewId(),
            Session = start.Session!,
            Turn = 0,
            ChoiceId = "wait",
        };

        await client.SendAsync(command);
        await client.SendAsync(command);
        await client.SendAsync(
            command with
            {
                CommandId = DramaClient.NewId(),
                Turn = 1,
                ChoiceId = "swim",
            }
        );

        meters.Sum("interactive_drama.starts", "story=story").ShouldBe(1);
        meters.Sum("interactive_drama.choices", "mode=active story=story").ShouldBe(1);
        meters.Sum("interactive_drama.duplicates", "").ShouldBe(1);
        meters.Sum("interactive_drama.errors", "code=unknown_choice method=Choose").ShouldBe(1);
        meters.Of("interactive_drama.step.duration").Count.ShouldBe(2);
        meters
            .Of("interactive_drama.command.duration")
            .Count(measured => measured.Tags == "method=Choose")
            .ShouldBe(3);
        meters
            .Of("interactive_drama.step.duration")
            .ShouldAllBe(measured => measured.Value > 0 && measured.Value < 60);
        meters.Gauge("interactive_drama.sessions").ShouldBe(1);
        meters.Gauge("interactive_drama.connections").ShouldBe(1);
        meters.Gauge("interactive_drama.outbox.waiting").ShouldBe(0);
        meters.Of("interactive_drama.store.commit.duration").ShouldNotBeEmpty();
        meters
            .Of("interactive_drama.store.group.size")
            .ShouldAllBe(measured => measured.Value >= 1);
    }

    [Fact]
    public async Task A_time_out_of_the_server_counts_as_one()
    {
        await using var drama = await TestDrama.StartAsync(Scripts.Pier);
        using var meters = new Meters(drama.MeterScope);
        await using var client = drama.Client();
        var told = new Watcher(client);
        await client.StartAsync(Start());
        drama.Time.Advance(TimeSpan.FromSeconds(4));
        await client.ReportAsync(PlayerEventKind.WindowOpened);
        drama.Time.Advance(TimeSpan.FromSeconds(12));
        await told.NextAsync();

        meters.Sum("interactive_drama.choices", "mode=timeout_default story=story").ShouldBe(1);
    }

    [Fact]
    public async Task A_choice_is_a_trace_of_its_step_and_its_commit()
    {
        var spans = new System.Collections.Concurrent.ConcurrentQueue<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "InteractiveDrama",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) =>
                ActivitySamplingResult.AllData,
            ActivityStopped = spans.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        await using var drama = await TestDrama.StartAsync(Scripts.Pier);
        await using var client = drama.Client();
        var start = await client.StartAsync(Start());
        await client.ChooseAsync("wait");
        await Should.ThrowAsync<DramaException>(() => client.ChooseAsync("swim"));

        await TestDrama.UntilAsync(() => Mine(spans, start.Session!).Length == 2);
        var mine = Mine(spans, start.Session!);
        var taken = mine.Single(span => span.Status != ActivityStatusCode.Error);
        taken.DisplayName.ShouldBe("Choose");
        taken.GetTagItem("drama.turn").ShouldBe(0);
        spans
            .Where(span => span.ParentSpanId == taken.SpanId)
            .Select(span => span.DisplayName)
            .ShouldBe(["step", "commit"]);
        mine.Single(span => span.Status == ActivityStatusCode.Error)
            .GetTagItem("error.type")
            .ShouldBe("unknown_choice");
    }

    private static Activity[] Mine(IEnumerable<Activity> spans, string session) =>
        [.. spans.Where(span => Equals(span.GetTagItem("drama.session"), session))];

    private static StartRequest Start() =>
        new() { CommandId = DramaClient.NewId(), Story = "story" };
}
