using System.Collections.Immutable;
using InteractiveDrama.Analytics.Events;
using InteractiveDrama.Analytics.Events.Bodies;
using InteractiveDrama.Playback.Beats;
using InteractiveDrama.Playback.Sessions;
using InteractiveDrama.Playback.Steps;

namespace InteractiveDrama.Benchmarks.Analytics;

/// <summary>A viewer who goes through the story a turn at a time, and leaves somewhere.</summary>
internal sealed class SyntheticViewer(int number, DateTimeOffset startedAt, Random random)
{
    private const double LeavesAt = 0.04;

    private int turn;
    private int side;
    private int shots;
    private bool isOver;
    private DateTimeOffset at = startedAt;

    public CountedSession Session { get; } =
        new()
        {
            Id = new Guid(number, 0, 0, new byte[8]).ToString("N"),
            Story = SyntheticStory.Id,
            Version = SyntheticStory.Version,
            Locale = number % 4 == 0 ? "zh-CN" : "en",
            Device = (DeviceClass)(number % 3),
            StartedAt = startedAt,
        };

    /// <summary>When the next turn is made.</summary>
    public DateTimeOffset Next => at;

    /// <summary>Makes the next turn.</summary>
    /// <returns>Its events; empty when the viewer is gone.</returns>
    public IEnumerable<AnalyticsEvent> Move()
    {
        if (isOver)
        {
            return [];
        }
        var ends = turn == SyntheticStory.Places - 1;
        var left = !ends && random.NextDouble() < LeavesAt;
        string? via = null;
        if (turn > 0)
        {
            side = random.Next(2);
            via = SyntheticStory.Offered(turn - 1)[side];
        }
        var record = new TurnRecord(
            turn,
            SyntheticStory.Beat(turn, side),
            ends ? BeatStop.Ending : BeatStop.Decision,
            SyntheticStory.EpisodeId(turn),
            ends ? $"end:{side}" : null,
            via,
            via is null ? null : ChoiceMode.Active,
            via is null ? null : TimeSpan.FromMilliseconds(random.Next(800, 9_000)),
            TimeSpan.Zero,
            ends ? [] : SyntheticStory.Offered(turn),
            at
        );
        ImmutableArray<AnalyticsEvent> events = TurnEvents.Of(Session.Id, record, beat: null);
        var told = events.Add(Shot());
        if (left)
        {
            told = told.Add(Left());
        }
        (turn, isOver) = (turn + 1, ends || left);
        at = at.AddSeconds(random.Next(8, 40));
        return told;
    }

    private AnalyticsEvent Shot()
    {
        var seen = at.AddMilliseconds(300);
        var body = new ShotDelivered(
            $"s{turn}_{side}",
            random.Next(10) == 0 ? "waited" : "ahead",
            random.Next(10) == 0 ? random.Next(4_000) : random.Next(80),
            random.Next(60)
        );
        return new AnalyticsEvent(
            Guid.CreateVersion7(seen),
            Session.Id,
            EventStream.Client,
            shots++,
            turn,
            seen,
            body
        )
        {
            Clocks = new EventClocks(seen, seen.AddSeconds(2), seen.AddSeconds(2)),
        };
    }

    private AnalyticsEvent Left() =>
        new(
            Guid.CreateVersion7(at.AddSeconds(5)),
            Session.Id,
            EventStream.Server,
            1,
            turn,
            at.AddSeconds(5),
            new SessionLeft()
        );
}
