using InteractiveDrama.Shots.Jobs;
using InteractiveDrama.Shots.Media;
using InteractiveDrama.Shots.Providers.Contract;

namespace InteractiveDrama.Shots.Tests.Jobs;

/// <summary>A runner on stores that end with the test.</summary>
internal sealed class Bench
{
    public Bench() => Reviews = new MemoryReviewLog(Takes);

    public LeapingTime Time { get; } = new();

    public MemoryJobJournal Journal { get; } = new();

    public MemoryTakes Takes { get; } = new();

    public MemoryReviewLog Reviews { get; }

    public MemoryMediaStore Media { get; } = new();

    public BudgetLimits Limits { get; init; } = new("USD", 10, null, null);

    public JobRunner Runner(IJobJournal? journal = null) =>
        new(
            journal ?? Journal,
            Takes,
            Media,
            new PlainFinisher(Media),
            new JobOptions(),
            Time,
            new JobGuards(Reviews: Reviews)
        );

    public JobOrder Order(string prompt = "a pier", string subject = "shot_1") =>
        new(
            "story",
            subject,
            "content of " + prompt,
            new ShotRequest
            {
                Kind = MediaKind.Video,
                Prompt = prompt,
                Seconds = 4,
                Seed = 7,
            },
            "9:16",
            Limits,
            null,
            Publish: true
        );
}
