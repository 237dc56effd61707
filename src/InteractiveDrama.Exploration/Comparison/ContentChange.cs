namespace InteractiveDrama.Exploration.Comparison;

/// <summary>A choice, a line or a beat that is not what it was.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Text">What it says now; what it said, when it was removed. Null for a beat.</param>
/// <param name="Before">What it said before, when that differs.</param>
/// <param name="In">Where it stands: a choice's beat, a line's knot or <c>knot.stitch</c>; where it stood, when it was removed.</param>
/// <param name="From">Where it stood before, when it was moved; the same as <paramref name="In"/> when only the order changed.</param>
/// <param name="File">The script it is in; null when that is not known.</param>
/// <param name="Line">Its line there, from 1.</param>
public sealed record ContentChange(
    string Id,
    string? Text,
    string? Before,
    string? In,
    string? From,
    string? File,
    int? Line
);
