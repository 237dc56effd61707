using System.Collections.Immutable;
using InteractiveDrama.Stories.Compilation;
using InteractiveDrama.Stories.Dialect;
using InteractiveDrama.Stories.Packages;

namespace InteractiveDrama.Stories.Review;

/// <summary>The decisions with what their choices are tagged with.</summary>
internal static class DecisionTags
{
    /// <summary>Every decision with its choices and their tags, in script order.</summary>
    public static IEnumerable<(
        Decision Decision,
        ImmutableArray<(DecisionChoice Choice, ImmutableArray<DialectTag> Tags)> Choices
    )> Of(ReviewContext story)
    {
        var tagsOf = story
            .Sites.Where(s => s is { IsChoice: true, Tags.IsEmpty: false })
            .SelectMany(s => s.Paths.Select(p => (Path: p, s.Tags)))
            .ToDictionary(e => e.Path, e => e.Tags, StringComparer.Ordinal);
        return story.Decisions.Decisions.Zip(
            story.Decisions.Choices,
            (decision, choices) =>
                (
                    decision,
                    choices
                        .Select(c =>
                            (
                                c,
                                tagsOf.TryGetValue(c.Path, out var tags)
                                    ? tags.Select(DialectTag.Parse).ToImmutableArray()
                                    : []
                            )
                        )
                        .ToImmutableArray()
                )
        );
    }

    /// <summary>The lengths that <c># timed:</c> tags name, in seconds, in order.</summary>
    public static IEnumerable<double> Windows(this IEnumerable<DialectTag> tags) =>
        tags.Where(t => t.Key == TagKeys.Timed)
            .Select(t => TagValues.Seconds(t.Value))
            .OfType<double>();

    /// <summary>True when one of them has a key.</summary>
    public static bool Has(this ImmutableArray<DialectTag> tags, string key) =>
        tags.Any(t => t.Key == key);
}
