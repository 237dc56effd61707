namespace InteractiveDrama.Cli.Cutting;

/// <summary>What words over a picture are.</summary>
internal enum CaptionKind
{
    /// <summary>A spoken line, or narration.</summary>
    Line,

    /// <summary>The choice that was taken.</summary>
    Choice,

    /// <summary>A card over a darkened picture: the title, an episode's, the ending's name.</summary>
    Card,
}
