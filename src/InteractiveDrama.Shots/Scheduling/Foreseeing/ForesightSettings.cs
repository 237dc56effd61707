namespace InteractiveDrama.Shots.Scheduling.Foreseeing;

/// <summary>How far is looked ahead.</summary>
public sealed record ForesightSettings
{
    /// <summary>How many choices ahead, at least 0.</summary>
    public int Depth { get; init; } = 2;

    /// <summary>How long a viewer usually takes to choose.</summary>
    public TimeSpan ThinkTime { get; init; } = TimeSpan.FromSeconds(9);

    /// <summary>A beat that is less likely than this is not looked at.</summary>
    public double LeastReach { get; init; } = 0.05;

    /// <summary>How many beats are evaluated at most for one viewer; the likeliest first.</summary>
    public int MostBeats { get; init; } = 64;

    /// <summary>Pseudo-count of each choice before any is counted, above 0.</summary>
    public double Prior { get; init; } = 1;
}
