using InteractiveDrama.Stories.Vocabulary;

namespace InteractiveDrama.Playback.Beats;

/// <summary>A change of what is heard in a beat.</summary>
/// <param name="AtLine">Index of the line it comes with; the number of lines for one that comes with the decision.</param>
/// <param name="Kind">Music and ambience play over and over until the next of their kind; an effect is heard once.</param>
/// <param name="Name">The sound's name; null for silence.</param>
/// <param name="FadeSeconds">How long the change takes; 0 for a cut.</param>
public sealed record BeatSound(int AtLine, SoundKind Kind, string? Name, double FadeSeconds)
{
    /// <summary>True for what was already playing when the beat began: whoever comes from there hears it go on.</summary>
    public bool IsCarried { get; init; }
}
