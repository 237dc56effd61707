using System.Collections.Immutable;
using InteractiveDrama.Stories.Vocabulary;

namespace InteractiveDrama.Stories.Packages;

/// <summary>The directions of the shots, by the text of their tag.</summary>
/// <param name="Directions">What stands behind <c># shot:</c>, and what it asks for.</param>
public sealed record ShotsPart(ImmutableSortedDictionary<string, ShotDirection> Directions);
