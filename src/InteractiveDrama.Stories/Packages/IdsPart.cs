using System.Collections.Immutable;

namespace InteractiveDrama.Stories.Packages;

/// <summary>Every line and choice of the story, and what it draws.</summary>
/// <param name="Sites">In script order.</param>
/// <param name="Draws">For the path of everything that draws at random or asks the host, the id of its source line.</param>
public sealed record IdsPart(
    ImmutableArray<ContentSite> Sites,
    ImmutableSortedDictionary<string, string> Draws
);
