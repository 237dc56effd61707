namespace InteractiveDrama.Shots.Jobs;

/// <summary>How providers are waited for.</summary>
public sealed record JobOptions
{
    /// <summary>The first pause between two polls where a provider says nothing; later ones grow by half.</summary>
    public TimeSpan FirstPause { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest pause between two polls where a provider says nothing.</summary>
    public TimeSpan LongestPause { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long one submit may take.</summary>
    public TimeSpan SubmitWithin { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How long a job is polled before waiting is given up; it stays open.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(30);
}
