using System.Collections.Immutable;

namespace InteractiveDrama.Stories.Packages;

/// <summary>Every line and choice of the story.</summary>
/// <param name="Sites">In script order.</param>
public sealed record IdsPart(ImmutableArray<ContentSite> Sites);
