namespace InteractiveDrama.Analytics.Reports;

/// <summary>What became of a viewer at a beat.</summary>
internal enum Fate
{
    /// <summary>Another beat followed.</summary>
    WentOn,

    /// <summary>The story ended there.</summary>
    Ended,

    /// <summary>The script stopped there.</summary>
    Stuck,

    /// <summary>The viewer left there.</summary>
    Left,

    /// <summary>It is too early to say.</summary>
    Open,
}
