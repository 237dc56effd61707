namespace InteractiveDrama.Analytics.Counting;

/// <summary>What became of a viewer at a beat.</summary>
public enum Fate
{
    /// <summary>Another beat followed.</summary>
    WentOn,

    /// <summary>The story ended there.</summary>
    Ended,

    /// <summary>The script stopped there: content ran out, or it failed.</summary>
    Stuck,

    /// <summary>The viewer left there.</summary>
    Left,

    /// <summary>The viewer left there, before a closed gate.</summary>
    Gated,

    /// <summary>It is too early to say.</summary>
    Open,
}
