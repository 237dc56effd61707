using InteractiveDrama.Shots.Media;

namespace InteractiveDrama.Shots.Scheduling.Providers;

/// <summary>One way to make a need: what a provider said it would take.</summary>
/// <param name="Provider">The provider's name.</param>
/// <param name="Kind">What it would make: for a shot a video (final) or an image (its keyframe), for a line speech.</param>
/// <param name="MaximumPrice">The most it will bill, at least 0.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="Latency">How long it takes.</param>
public sealed record MakeOption(
    string Provider,
    MediaKind Kind,
    decimal MaximumPrice,
    string Currency,
    Latency Latency
);
