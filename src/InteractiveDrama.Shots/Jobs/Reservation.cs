using InteractiveDrama.Shots.Halting;

namespace InteractiveDrama.Shots.Jobs;

/// <summary>What became of a wish to reserve.</summary>
public abstract record Reservation
{
    private Reservation() { }

    /// <summary>The price is reserved.</summary>
    public sealed record Granted : Reservation;

    /// <summary>The same request is under way, or nobody knows: it is never sent twice.</summary>
    /// <param name="Job">That job.</param>
    public sealed record UnderWay(ShotJob Job) : Reservation;

    /// <summary>Its story or provider is halted.</summary>
    /// <param name="Halt">The halt.</param>
    public sealed record Halted(Halt Halt) : Reservation;

    /// <summary>A limit would be exceeded.</summary>
    /// <param name="Limit">Which: <c>story</c>, <c>day</c> or <c>viewer</c>.</param>
    /// <param name="Most">The limit.</param>
    /// <param name="Bound">What is reserved and spent of it.</param>
    public sealed record OverLimit(string Limit, decimal Most, Spending Bound) : Reservation;
}
