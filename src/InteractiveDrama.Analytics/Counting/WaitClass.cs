namespace InteractiveDrama.Analytics.Counting;

/// <summary>The longest wait for a picture: people begin to leave at two seconds (Krishnan and Sitaraman, IMC 2012).</summary>
public enum WaitClass
{
    /// <summary>The player told nothing.</summary>
    Unknown,

    /// <summary>Below two seconds.</summary>
    Fast,

    /// <summary>Two seconds or more.</summary>
    Slow,
}
