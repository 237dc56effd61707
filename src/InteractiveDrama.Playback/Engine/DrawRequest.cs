using System.Collections.Immutable;

namespace InteractiveDrama.Playback.Engine;

/// <summary>A story is about to draw.</summary>
/// <param name="Source">Id of the source line that draws.</param>
/// <param name="Kind">What is drawn.</param>
/// <param name="First">The least value of the range.</param>
/// <param name="Range">How many values the range has, from <paramref name="First"/> on.</param>
public readonly record struct DrawRequest(string Source, DrawKind Kind, int First, int Range)
{
    /// <summary>Values of the range that cannot be drawn: what a shuffle gave already in its round.</summary>
    public ImmutableArray<int> Taken { get; init; } = [];

    /// <summary>How many values can be drawn.</summary>
    public int Outcomes => Range - Taken.Length;

    /// <summary>True for a value that can be drawn.</summary>
    /// <param name="value">The value.</param>
    public bool Allows(int value) =>
        value >= First && (long)value < (long)First + Range && !Taken.Contains(value);
}
