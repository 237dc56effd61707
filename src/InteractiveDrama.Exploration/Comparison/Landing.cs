using InteractiveDrama.Exploration.Results;

namespace InteractiveDrama.Exploration.Comparison;

/// <summary>Positions of one beat whose sessions go on at another.</summary>
/// <param name="From">The beat where they stand.</param>
/// <param name="To">The beat where they go on; null when the new version fails before its first.</param>
/// <param name="Count">How many positions.</param>
/// <param name="Lost">The choice of the example's way that is gone or fails; null when its way leads elsewhere now.</param>
/// <param name="Witness">A shortest way to such a position in the version before.</param>
public sealed record Landing(string From, string? To, int Count, string? Lost, Witness Witness);
