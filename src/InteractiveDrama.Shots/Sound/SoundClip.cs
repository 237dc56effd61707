namespace InteractiveDrama.Shots.Sound;

/// <summary>Sound in memory: two channels, 48,000 samples of each in a second.</summary>
/// <param name="Samples">Left and right by turns, 1 being full; an even number of them.</param>
public sealed record SoundClip(ReadOnlyMemory<float> Samples)
{
    /// <summary>Samples of one channel in a second.</summary>
    public const int Rate = 48_000;

    /// <summary>How many pairs there are.</summary>
    public int Frames => Samples.Length / 2;

    /// <summary>Its length in seconds.</summary>
    public double Seconds => (double)Frames / Rate;
}
