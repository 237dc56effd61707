namespace InteractiveDrama.Analytics.Reports;

/// <summary>Running counts of one episode.</summary>
internal sealed class EpisodeTally
{
    public int Started { get; set; }

    /// <summary>Those whose outcome in it is known.</summary>
    public int Mature { get; set; }

    public int Finished { get; set; }

    /// <summary>Those that came into another episode and whose outcome there is known.</summary>
    public int Crossed { get; set; }

    public int WentOn { get; set; }
}
