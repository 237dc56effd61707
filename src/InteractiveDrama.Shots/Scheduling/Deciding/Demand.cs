namespace InteractiveDrama.Shots.Scheduling.Deciding;

/// <summary>One viewer on the way to a need.</summary>
internal readonly record struct Demand(
    string Viewer,
    double Reach,
    DateTimeOffset Due,
    double Seconds,
    DateTimeOffset Decided
)
{
    // Shares of choices never reach 1, and 1 is what they are multiplied from.
    private const double Sure = 0.999;

    /// <summary>The viewer is on the way to it, whatever is chosen.</summary>
    public bool IsSure => Reach >= Sure;
}
