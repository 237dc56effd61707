using InteractiveDrama.Shots.Sound;

namespace InteractiveDrama.Cli.Cutting;

/// <summary>A film before it is made: pictures, words and voices, each with its time.</summary>
/// <param name="Shots">The pictures, in order.</param>
/// <param name="Captions">The words over them.</param>
/// <param name="Voices">The spoken lines.</param>
internal sealed record CutPlan(
    IReadOnlyList<CutShot> Shots,
    IReadOnlyList<Caption> Captions,
    IReadOnlyList<PlacedSound> Voices
)
{
    /// <summary>How many frames it has.</summary>
    public int Frames => Shots.Sum(s => s.Frames + s.Held);
}
