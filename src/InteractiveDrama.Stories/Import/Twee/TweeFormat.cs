namespace InteractiveDrama.Stories.Import.Twee;

/// <summary>The story format a Twine story is written for: it decides what macros are.</summary>
public enum TweeFormat
{
    /// <summary>Harlowe, Twine's default: <c>(set: $x to 1)</c>.</summary>
    Harlowe,

    /// <summary>SugarCube: <c>&lt;&lt;set $x to 1&gt;&gt;</c>.</summary>
    SugarCube,

    /// <summary>Any other: links and text are understood, nothing else is.</summary>
    Other,
}
