using InteractiveDrama.Shots.Media;

namespace InteractiveDrama.Shots.Library;

/// <summary>Which of two takes of one intent is shown: what people supplied before what a model made, and that before a drawing.</summary>
public static class TakeRank
{
    /// <summary>The rank of a drawing.</summary>
    public const int Drawn = 1;

    /// <summary>The rank of a still that a model made: it stands in until there is a final take.</summary>
    public const int Keyframe = 2;

    /// <summary>The rank of a final take that a model made.</summary>
    public const int Final = 3;

    /// <summary>The rank of what people supplied.</summary>
    public const int Supplied = 4;

    /// <summary>The provider's name of what was supplied.</summary>
    public const string SuppliedBy = "supplied";

    /// <summary>The rank of a take; the higher one is shown.</summary>
    /// <param name="take">The take.</param>
    public static int Of(Take take)
    {
        ArgumentNullException.ThrowIfNull(take);
        return take.Provider == SuppliedBy || take.MadeBy == MakerKind.Human ? Supplied
            : take.MadeBy == MakerKind.Drawn ? Drawn
            : take.Kind == MediaKind.Image ? Keyframe
            : Final;
    }
}
