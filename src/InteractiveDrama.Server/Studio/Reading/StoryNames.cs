using System.Collections.Immutable;

namespace InteractiveDrama.Server.Studio.Reading;

/// <summary>The words a writer may use that the scripts themselves do not tell.</summary>
/// <param name="Cast">Key and name of each member.</param>
/// <param name="Places">Key and name of each place.</param>
/// <param name="ShotTerms">Words of a <c># shot:</c> tag.</param>
/// <param name="TagKeys">Keys of the dialect's tags.</param>
internal sealed record StoryNames(
    ImmutableArray<NamedKey> Cast,
    ImmutableArray<NamedKey> Places,
    ImmutableArray<string> ShotTerms,
    ImmutableArray<string> TagKeys
);
