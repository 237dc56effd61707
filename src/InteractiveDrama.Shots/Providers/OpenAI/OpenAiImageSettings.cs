using System.Collections.Immutable;

namespace InteractiveDrama.Shots.Providers.OpenAI;

/// <summary>How images are asked for.</summary>
public sealed record OpenAiImageSettings
{
    /// <summary>The model's name, as the API knows it.</summary>
    public required string Model { get; init; }

    /// <summary>What one image costs at most, and how long it takes.</summary>
    public required OpenAiTerms Terms { get; init; }

    /// <summary>Sizes it makes; the one of the nearest shape is asked for. Empty for any whose sides are multiples of 16.</summary>
    public ImmutableArray<PixelSize> Sizes { get; init; } = [];

    /// <summary><c>low</c>, <c>medium</c>, <c>high</c> or <c>auto</c>; null to send none.</summary>
    public string? Quality { get; init; }

    /// <summary><c>png</c>, <c>jpeg</c> or <c>webp</c>.</summary>
    public string Format { get; init; } = "png";

    /// <summary>How closely references are kept to, <c>low</c> or <c>high</c>; null to send none.</summary>
    public string? Fidelity { get; init; }

    /// <summary>How many references one request takes, 0 to 16; 0 for an API that cannot edit images.</summary>
    public int MostReferences { get; init; } = 16;
}
