namespace InteractiveDrama.Cli.Cutting;

/// <summary>Words over the picture.</summary>
/// <param name="Kind">What they are.</param>
/// <param name="From">When they come, in seconds.</param>
/// <param name="To">When they go.</param>
/// <param name="Text">The words.</param>
internal sealed record Caption(CaptionKind Kind, double From, double To, string Text)
{
    /// <summary>The name of who says them; null for narration and cards.</summary>
    public string? Speaker { get; init; }

    /// <summary>The colour of that name, <c>#rrggbb</c>.</summary>
    public string? Colour { get; init; }

    /// <summary>Smaller words under a card's; null for none.</summary>
    public string? Under { get; init; }
}
