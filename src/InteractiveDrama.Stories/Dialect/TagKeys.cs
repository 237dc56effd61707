using System.Collections.Immutable;

namespace InteractiveDrama.Stories.Dialect;

/// <summary>The keys of the dialect's tags.</summary>
public static class TagKeys
{
    /// <summary>The stable id of a line or choice.</summary>
    public const string Id = "id";

    /// <summary>Length of a decision's window.</summary>
    public const string Timed = "timed";

    /// <summary>What the time-out takes.</summary>
    public const string Default = "default";

    /// <summary>Taken without asking.</summary>
    public const string Auto = "auto";

    /// <summary>Needs the platform's leave.</summary>
    public const string Gate = "gate";

    /// <summary>A chapter begins at this knot.</summary>
    public const string Episode = "episode";

    /// <summary>The chapter is over.</summary>
    public const string EpisodeEnd = "episode-end";

    /// <summary>Names a beat.</summary>
    public const string Beat = "beat";

    /// <summary>Names an ending.</summary>
    public const string Ending = "ending";

    /// <summary>Place, time of day, weather.</summary>
    public const string Place = "place";

    /// <summary>Which of a cast member's looks.</summary>
    public const string Look = "look";

    /// <summary>A new shot.</summary>
    public const string Shot = "shot";

    /// <summary>The music from here on.</summary>
    public const string Music = "music";

    /// <summary>The sound of the place from here on.</summary>
    public const string Ambience = "ambience";

    /// <summary>An effect, heard once.</summary>
    public const string Sfx = "sfx";

    /// <summary>Never AI-generated.</summary>
    public const string Human = "human";

    /// <summary>Speaker names are not looked for in this line.</summary>
    public const string Prose = "prose";

    /// <summary>For these markets alone.</summary>
    public const string Only = "only";

    /// <summary>For every market but these.</summary>
    public const string Not = "not";

    /// <summary>A word to translators and voices.</summary>
    public const string Note = "note";

    /// <summary>True for a tag that is about a decision or a choice itself, not about what is seen.</summary>
    /// <param name="key">The key, lower case.</param>
    public static bool IsOfChoice(string key) =>
        key is Id or Timed or Default or Auto or Gate or Beat;

    /// <summary>All keys.</summary>
    public static ImmutableHashSet<string> All { get; } =
        ImmutableHashSet.Create(
            StringComparer.OrdinalIgnoreCase,
            Id,
            Timed,
            Default,
            Auto,
            Gate,
            Episode,
            EpisodeEnd,
            Beat,
            Ending,
            Place,
            Look,
            Shot,
            Music,
            Ambience,
            Sfx,
            Prose,
            Human,
            Note,
            Only,
            Not
        );
}
