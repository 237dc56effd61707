using InteractiveDrama.Exploration.Search;

namespace InteractiveDrama.Exploration.Episodes;

/// <summary>The shortest and the longest of some paths.</summary>
/// <param name="Shortest">The shortest; null without any path.</param>
/// <param name="Longest">The longest that goes round no circle.</param>
/// <param name="Circle">A way that has come round to where it was; null when none can.</param>
internal sealed record PathRange(MeasuredPath? Shortest, MeasuredPath? Longest, Way? Circle)
{
    /// <summary>The range of these paths and others.</summary>
    public PathRange With(PathRange other) =>
        new(
            other.Shortest?.Length < (Shortest?.Length ?? double.PositiveInfinity)
                ? other.Shortest
                : Shortest,
            other.Longest?.Length > (Longest?.Length ?? double.NegativeInfinity)
                ? other.Longest
                : Longest,
            Circle ?? other.Circle
        );
}
