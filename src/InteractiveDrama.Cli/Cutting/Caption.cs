namespace InteractiveDrama.Cli.Cutting;

/// <summary>Words over the picture.</summary>
/// <param name="Kind">What they are.</param>
/// <param name="From">When they come, in seconds.</param>
/// <param name="To">When they go.</param>
/// <param name="Text">The words.</param>
/// <param name="Speaker">The name of who says them; null for narration and cards.</param>
internal sealed record Caption(
    CaptionKind Kind,
    double From,
    double To,
    string Text,
    string? Speaker = null
);
