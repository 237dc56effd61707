namespace InteractiveDrama.Shots.Checks;

/// <summary>The names of the checks.</summary>
public static class CheckNames
{
    /// <summary>Whether it is as long as the shot, or as the line takes to say.</summary>
    public const string Length = "length";

    /// <summary>Whether it has the story's shape.</summary>
    public const string Aspect = "aspect";

    /// <summary>Whether anything is to be seen.</summary>
    public const string Black = "black";

    /// <summary>Whether it moves where the camera should.</summary>
    public const string Frozen = "frozen";

    /// <summary>Whether its frames repeat, or it looks like another shot's take.</summary>
    public const string Duplicate = "duplicate";

    /// <summary>Whether anything is to be heard.</summary>
    public const string Silence = "silence";

    /// <summary>Whether its sound is cut off at full scale.</summary>
    public const string Clipping = "clipping";

    /// <summary>Whether those are in it who should be.</summary>
    public const string Subjects = "subjects";
}
