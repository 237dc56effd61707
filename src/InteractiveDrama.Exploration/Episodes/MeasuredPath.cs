using InteractiveDrama.Exploration.Search;

namespace InteractiveDrama.Exploration.Episodes;

/// <summary>A measured path and the way along it.</summary>
/// <param name="Length">Its length, in what is measured.</param>
/// <param name="Way">From the beginning of the playthrough to its end.</param>
internal sealed record MeasuredPath(double Length, Way Way);
