using InteractiveDrama.Shots.Checks;
using InteractiveDrama.Shots.Halting;
using InteractiveDrama.Shots.Review;

namespace InteractiveDrama.Shots.Jobs;

/// <summary>What watches over jobs besides money. What is null does not watch.</summary>
/// <param name="Checks">Looks at what arrives.</param>
/// <param name="Reviews">The record of reviews: what was rejected or withdrawn does not come back by an equal request.</param>
/// <param name="Halts">What is halted: nothing is submitted then, and what arrives is put in quarantine.</param>
public sealed record JobGuards(
    ArrivalChecks? Checks = null,
    IReviewLog? Reviews = null,
    IHalts? Halts = null
)
{
    /// <summary>Nothing watches.</summary>
    public static JobGuards None { get; } = new();
}
