namespace InteractiveDrama.Shots.Review;

/// <summary>What became of the wish for another take.</summary>
/// <param name="Parent">The take in whose place it was asked for.</param>
/// <param name="Take">The other take's id; null while it is being made.</param>
/// <param name="Provider">By whom it is made.</param>
/// <param name="Cost">What it cost; null while it is being made.</param>
/// <param name="Currency">ISO 4217.</param>
public sealed record RegenerateReply(
    string Parent,
    string? Take,
    string Provider,
    decimal? Cost,
    string Currency
);
