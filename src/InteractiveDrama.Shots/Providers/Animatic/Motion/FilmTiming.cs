namespace InteractiveDrama.Shots.Providers.Animatic.Motion;

/// <summary>The frames of a moving picture: the first shows its beginning, the last its end.</summary>
/// <param name="Frames">How many there are, at least 2.</param>
internal sealed record FilmTiming(int Frames)
{
    /// <summary>Frames in a second.</summary>
    public const int Rate = 24;

    /// <summary>Seconds from the first to the last.</summary>
    public double Seconds => (double)(Frames - 1) / Rate;

    /// <summary>The frames of a shot.</summary>
    /// <param name="seconds">Its length; from 0.5 to 120 are drawn.</param>
    public static FilmTiming Of(double seconds) =>
        new((int)Math.Round(Math.Clamp(seconds, 0.5, 120) * Rate));

    /// <summary>How far a frame is on the way, from 0 to 1.</summary>
    public double Share(int frame) => (double)frame / (Frames - 1);
}
