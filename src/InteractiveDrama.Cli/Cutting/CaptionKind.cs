namespace InteractiveDrama.Cli.Cutting;

/// <summary>What words over a picture are.</summary>
internal enum CaptionKind
{
    /// <summary>A spoken line, or narration.</summary>
    Line,

    /// <summary>The choice that was taken.</summary>
    Choice,

    /// <summary>The title, and the ending's name.</summary>
    Card,
}
