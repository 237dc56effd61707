using System.Collections.Frozen;
using System.Collections.Immutable;
using InteractiveDrama.Shots.Library;
using InteractiveDrama.Shots.Review;
using InteractiveDrama.Shots.Scheduling;
using InteractiveDrama.Stories.Projects;

namespace InteractiveDrama.Hosting.Review;

/// <summary>Which takes of a story viewers may see, at one moment.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Standings">How takes stand in review, by id.</param>
/// <param name="Late">Those that a viewer waited for, by id.</param>
/// <param name="Released">Those that the release holds, by id.</param>
internal sealed record ShowRights(
    ShowRule Rule,
    ImmutableDictionary<string, TakeReview> Standings,
    FrozenSet<string> Late,
    FrozenSet<string> Released
)
{
    /// <summary>Those of a story without takes.</summary>
    public static ShowRights None { get; } =
        new(
            new ShowRule(ReviewPolicy.Gated, ReviewSettings.Default),
            ImmutableDictionary<string, TakeReview>.Empty,
            [],
            []
        );

    /// <summary>How a take stands in review.</summary>
    public TakeReview Of(Take take) => Standings.GetValueOrDefault(take.Id, TakeReview.None);

    /// <summary>Whether viewers may see a take for a need.</summary>
    public bool Allows(Take take, MediaNeed need) =>
        Rule.Allows(take, Of(take), Classes(take, need), Released.Contains(take.Id));

    /// <summary>Whether a take for a need has passed its gates; null for a drawing by rule, which has none.</summary>
    public bool? IsReviewed(Take take, MediaNeed need) =>
        take.MadeBy == MakerKind.Drawn ? null : Rule.IsApproved(Of(take), Classes(take, need));

    private FrozenSet<string> Classes(Take take, MediaNeed need) =>
        TakeClasses.Of(take, need, Rule.Settings, Late.Contains(take.Id));
}
