using System.Collections.Immutable;
using InteractiveDrama.Shots.Library;
using InteractiveDrama.Shots.Providers.Animatic.Motion;
using InteractiveDrama.Shots.Sound;

namespace InteractiveDrama.Cli.Cutting;

/// <summary>A film before it is made: pictures, words and sound, each with its time.</summary>
/// <param name="Shots">The pictures, in order.</param>
/// <param name="Captions">The words over them.</param>
/// <param name="Voices">The spoken lines.</param>
/// <param name="Runs">Music and ambience.</param>
/// <param name="Points">Effects.</param>
internal sealed record CutPlan(
    ImmutableArray<CutShot> Shots,
    ImmutableArray<Caption> Captions,
    ImmutableArray<PlacedSound> Voices,
    ImmutableArray<SoundRun> Runs,
    ImmutableArray<PlacedSound> Points
)
{
    /// <summary>Who made its pictures and voices.</summary>
    public ImmutableHashSet<MakerKind> Makers { get; init; } = [];

    /// <summary>How many frames it has.</summary>
    public int Frames => Shots.Sum(s => s.Frames);

    /// <summary>Its length.</summary>
    public double Seconds => (double)Frames / AnimaticFilm.Rate;

    /// <summary>Its sound.</summary>
    public MixPlan Mix =>
        new()
        {
            Seconds = Seconds,
            Voices = Voices,
            Runs = Runs,
            Points = Points,
        };
}
