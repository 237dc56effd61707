using System.Collections.Frozen;

namespace InteractiveDrama.Stories.Projects;

/// <summary>The words by which <c>drama.yaml</c> names classes of shots. What is of a class, the shots' own part decides.</summary>
public static class ShotClasses
{
    /// <summary>Every shot and voice.</summary>
    public const string Every = "all";

    /// <summary>Another picture of it would do as well: nobody of the cast is in it.</summary>
    public const string Tolerant = "tolerant";

    /// <summary>Somebody of the cast is known by it: a face in a close size, or a voice.</summary>
    public const string Identity = "identity";

    /// <summary>Made while a viewer waits: nobody can review it in time.</summary>
    public const string Late = "late";

    /// <summary>It cannot be told what made it: the model, or what its model was trained on, is not known.</summary>
    public const string Undisclosed = "undisclosed";

    /// <summary>A line that is spoken.</summary>
    public const string Voice = "voice";

    /// <summary>The words that stand alone.</summary>
    public static FrozenSet<string> All { get; } =
        FrozenSet.ToFrozenSet(
            [Every, Tolerant, Identity, Late, Undisclosed, Voice],
            StringComparer.Ordinal
        );

    /// <summary>Whether a word names a class: one of <see cref="All"/>, or <c>cast:KEY</c>, <c>place:KEY</c>, <c>size:SIZE</c>.</summary>
    public static bool IsKnown(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        return All.Contains(word)
            || word.Split(':') is ["cast" or "place" or "size", { Length: > 0 }];
    }
}
