using System.Collections.Immutable;
using InteractiveDrama.Shots.Media;
using InteractiveDrama.Shots.Specs;

namespace InteractiveDrama.Shots.Providers.Contract;

/// <summary>What a provider is asked for.</summary>
public sealed record ShotRequest
{
    /// <summary>What is to be made.</summary>
    public required MediaKind Kind { get; init; }

    /// <summary>The shot; null for speech.</summary>
    public ShotSpec? Spec { get; init; }

    /// <summary>The shot in words; empty for speech.</summary>
    public string Prompt { get; init; } = "";

    /// <summary>What is not to be seen, in words; null when nothing is said.</summary>
    public string? NegativePrompt { get; init; }

    /// <summary>Width in pixels.</summary>
    public int Width { get; init; } = 720;

    /// <summary>Height in pixels.</summary>
    public int Height { get; init; } = 1280;

    /// <summary>Length in seconds; 0 for a still and for speech.</summary>
    public double Seconds { get; init; }

    /// <summary>Pictures that show who and what is meant, the most important first.</summary>
    public ImmutableArray<ReferenceMedia> References { get; init; } = [];

    /// <summary>The frame a video begins with.</summary>
    public ReferenceMedia? FirstFrame { get; init; }

    /// <summary>The seed, for providers that take one.</summary>
    public long? Seed { get; init; }

    /// <summary>What is to be spoken; null for pictures.</summary>
    public SpeechWords? Speech { get; init; }
}
