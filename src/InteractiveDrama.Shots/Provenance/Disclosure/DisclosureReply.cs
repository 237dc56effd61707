using System.Collections.Immutable;

namespace InteractiveDrama.Shots.Provenance.Disclosure;

/// <summary>What is told of a story's use of AI.</summary>
/// <param name="Story">The story's id.</param>
/// <param name="Tier">To whom.</param>
/// <param name="Locale">In which language: <c>en</c> or <c>zh-CN</c>.</param>
/// <param name="UsesAi">Whether a model made any take that is shown.</param>
/// <param name="Lines">The text, a line each; for a regulator the rows of a CSV table.</param>
/// <param name="Takes">For a regulator, every take that is shown; null for the others.</param>
public sealed record DisclosureReply(
    string Story,
    DisclosureTier Tier,
    string Locale,
    bool UsesAi,
    ImmutableArray<string> Lines,
    ImmutableArray<DisclosedTake>? Takes
)
{
    /// <summary>Tells it.</summary>
    /// <param name="story">The story's id.</param>
    /// <param name="text">What there is to tell.</param>
    /// <param name="tier">To whom.</param>
    public static DisclosureReply Of(string story, DisclosureText text, DisclosureTier tier)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new DisclosureReply(
            story,
            tier,
            text.IsChinese ? "zh-CN" : "en",
            !text.Counts.Generated.IsEmpty,
            text.Lines(tier),
            tier == DisclosureTier.Regulator ? text.Takes : null
        );
    }
}
