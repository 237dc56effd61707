using System.Collections.Immutable;
using InteractiveDrama.Shots.Jobs;
using InteractiveDrama.Shots.Media;
using InteractiveDrama.Shots.Scheduling;
using InteractiveDrama.Shots.Scheduling.Budget;
using InteractiveDrama.Shots.Scheduling.Foreseeing;
using InteractiveDrama.Shots.Scheduling.Providers;

namespace InteractiveDrama.Shots.Tests.Scheduling;

/// <summary>A scheduler with two makers of videos, one of keyframes and one that is not generative, and its book.</summary>
internal sealed class Desk : IQuotes
{
    public const string Story = "ferry";
    public static readonly DateTimeOffset Noon = new(2026, 1, 5, 12, 0, 0, TimeSpan.Zero);

    public static readonly ImmutableArray<ProviderTerms> Providers =
    [
        new("first", true, 2, CancelsFree: true),
        new("second", true, 1),
        new("still", true, 1, PerMinute: 3),
        new("studio", false, 1),
    ];

    private static readonly ImmutableArray<MakeOption> Options =
    [
        new("first", MediaKind.Video, 0.40m, "USD", Takes(75, 240)),
        new("second", MediaKind.Video, 0.50m, "USD", Takes(60, 120)),
        new("still", MediaKind.Image, 0.04m, "USD", Takes(10, 25)),
        new("studio", MediaKind.Video, 0.30m, "USD", Takes(90, 300)),
    ];

    public Desk(decimal story = 100, decimal? day = null, decimal? viewer = null)
    {
        Limits = new BudgetLimits("USD", story, day, viewer);
        Book.Limit(Story, Limits);
        Scheduler = new ShotScheduler(new SchedulerSettings(), Providers, this, Book);
    }

    public BudgetLimits Limits { get; }

    public BudgetBook Book { get; } = new();

    public ShotScheduler Scheduler { get; }

    public ImmutableArray<MakeOption> For(MediaNeed need) => Options;

    public static MediaNeed Shot(string id, bool isHuman = false) =>
        new()
        {
            Story = Story,
            Subject = id,
            ContentHash = id,
            IsHuman = isHuman,
        };

    public static ForeseenNeed In(MediaNeed need, double seconds, double reach = 1) =>
        new(need, reach, Noon.AddSeconds(seconds), 10, Noon, reach < 1 ? 1 : 0);

    public ImmutableArray<SchedulerDecision.Start> Starts(double seconds = 0) =>
        [.. Scheduler.Next(Noon.AddSeconds(seconds)).OfType<SchedulerDecision.Start>()];

    private static Latency Takes(double usual, double slow) =>
        new(TimeSpan.FromSeconds(usual), TimeSpan.FromSeconds(slow));
}
