using System.Collections.Immutable;

namespace InteractiveDrama.Shots.Providers.OpenAI;

/// <summary>How videos are asked for.</summary>
public sealed record OpenAiVideoSettings
{
    /// <summary>The model's name, as the API knows it.</summary>
    public required string Model { get; init; }

    /// <summary>What a second costs at most, and how long a video takes.</summary>
    public required OpenAiTerms Terms { get; init; }

    /// <summary>Sizes it makes, at least one; the one of the nearest shape is asked for.</summary>
    public ImmutableArray<PixelSize> Sizes { get; init; } = [new(720, 1280), new(1280, 720)];

    /// <summary>Lengths it makes, in whole seconds, ascending, at least one.</summary>
    public ImmutableArray<int> Lengths { get; init; } = [4, 8, 12];

    /// <summary>Whether it begins at a given frame.</summary>
    public bool TakesFirstFrame { get; init; } = true;

    /// <summary>Whether deleting a video that has not begun costs nothing.</summary>
    public bool CancelsFree { get; init; }
}
