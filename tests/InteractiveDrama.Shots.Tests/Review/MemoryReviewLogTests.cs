using InteractiveDrama.Shots.Library;
using InteractiveDrama.Shots.Review;
using InteractiveDrama.Storage.Specification.Library;
using InteractiveDrama.Storage.Specification.Review;

namespace InteractiveDrama.Shots.Tests.Review;

/// <summary>What tests stand on keeps what every record of reviews promises.</summary>
public sealed class MemoryReviewLogTests : ReviewLogSpecification
{
    private readonly MemoryTakes takes = new(new StandingTime());
    private readonly MemoryReviewLog log;

    public MemoryReviewLogTests() => log = new MemoryReviewLog(takes);

    protected override IReviewLog Log => log;

    protected override ITakes Takes => takes;

    protected override Task ReopenAsync() => Task.CompletedTask;
}
