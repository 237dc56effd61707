namespace InteractiveDrama.Shots.Providers.OpenAI;

/// <summary>What the operator says of a model's price and pace.</summary>
/// <param name="MaximumPrice">The most one unit is billed: an image, a second of video, 1,000 characters of speech.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="Usual">How long one request usually takes (the median).</param>
/// <param name="Slow">How long it takes one time in twenty.</param>
/// <param name="Within">How long an answer is waited for.</param>
public sealed record OpenAiTerms(
    decimal MaximumPrice,
    string Currency,
    TimeSpan Usual,
    TimeSpan Slow,
    TimeSpan Within
);
