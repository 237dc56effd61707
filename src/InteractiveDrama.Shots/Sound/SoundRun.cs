namespace InteractiveDrama.Shots.Sound;

/// <summary>
/// A sound that goes on, from its beginning again where it ends. Two runs that overlap while the one fades out and the
/// other fades in are a cross-fade.
/// </summary>
/// <param name="From">When it begins, in seconds.</param>
/// <param name="To">When it is silent again.</param>
/// <param name="Clip">The sound.</param>
/// <param name="FadeIn">Seconds until it is there.</param>
/// <param name="FadeOut">Seconds in which it goes, before <paramref name="To"/>.</param>
public sealed record SoundRun(double From, double To, SoundClip Clip, double FadeIn, double FadeOut)
{
    /// <summary>How much quieter it is while somebody speaks, in decibels.</summary>
    public double Ducked { get; init; } = 12;
}
