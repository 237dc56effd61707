using System.Collections.Immutable;

namespace InteractiveDrama.Exploration.Ways;

/// <summary>A way to a line or choice, for a session with the seed it was looked for with.</summary>
/// <param name="Choices">Ids of the choices to take, as they are offered.</param>
/// <param name="Id">The id of the line or choice it leads to.</param>
public sealed record PlayableWay(ImmutableArray<string> Choices, string Id);
