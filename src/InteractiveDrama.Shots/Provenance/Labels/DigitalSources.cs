using InteractiveDrama.Shots.Library;

namespace InteractiveDrama.Shots.Provenance.Labels;

/// <summary>Tells <see cref="DigitalSource"/>s.</summary>
public static class DigitalSources
{
    private const string Vocabulary = "http://cv.iptc.org/newscodes/digitalsourcetype/";

    /// <summary>The address that stands for it; null for <see cref="DigitalSource.None"/>.</summary>
    /// <param name="source">The source.</param>
    public static string? Address(DigitalSource source) =>
        source switch
        {
            DigitalSource.Trained => Vocabulary + "trainedAlgorithmicMedia",
            DigitalSource.Composite => Vocabulary + "compositeWithTrainedAlgorithmicMedia",
            DigitalSource.Algorithmic => Vocabulary + "algorithmicMedia",
            _ => null,
        };

    /// <summary>How a take came to be.</summary>
    /// <param name="take">The take.</param>
    /// <param name="parent">The take it was made from; null when there is none.</param>
    public static DigitalSource Of(Take take, Take? parent)
    {
        ArgumentNullException.ThrowIfNull(take);
        return (take.MadeBy, parent?.MadeBy) switch
        {
            (MakerKind.Ai, MakerKind.Human) or (MakerKind.Human, MakerKind.Ai) =>
                DigitalSource.Composite,
            (MakerKind.Ai, _) => DigitalSource.Trained,
            (MakerKind.Drawn, _) => DigitalSource.Algorithmic,
            _ => DigitalSource.None,
        };
    }
}
