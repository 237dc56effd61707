using System.Collections.Immutable;

namespace InteractiveDrama.Stories.Projects;

/// <summary>A card of the cast.</summary>
/// <param name="Key">The key in <c>drama.yaml</c>.</param>
/// <param name="Name">The name viewers read.</param>
/// <param name="Look">The words pictures are made from.</param>
/// <param name="Voice">Id of the voice, when one is set.</param>
/// <param name="References">Reference pictures, paths relative to the project.</param>
/// <param name="Human">True when this person is never AI-generated.</param>
public sealed record CastMember(
    string Key,
    string Name,
    string Look,
    string? Voice,
    ImmutableArray<string> References,
    bool Human
)
{
    /// <summary>Further looks by name, in the words pictures are made from; one is worn where <c># look:</c> names it.</summary>
    public ImmutableSortedDictionary<string, string> Looks { get; init; } =
        ImmutableSortedDictionary<string, string>.Empty;
}
