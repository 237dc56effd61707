using System.Collections.Immutable;
using InteractiveDrama.Shots.Library;
using InteractiveDrama.Shots.Media;
using InteractiveDrama.Shots.Review;

namespace InteractiveDrama.Cli.Costs;

/// <summary>What a story's takes cost in money and in people's time, from the records alone.</summary>
/// <param name="Story">The story's id.</param>
/// <param name="Tiers">Money, by tier and currency.</param>
/// <param name="ApprovedShots">Shots and lines with an approved take.</param>
/// <param name="Candidates">Takes of these, for each of them; null without one.</param>
/// <param name="Rejections">Rejections of these, for each of them; null without one.</param>
/// <param name="ReviewerMinutes">How long reviewers said they looked, all in all.</param>
/// <param name="ReviewerMinutesPerMinute">The same for each approved minute of film; null without one.</param>
internal sealed record CostReport(
    string Story,
    ImmutableArray<TierCost> Tiers,
    int ApprovedShots,
    double? Candidates,
    double? Rejections,
    double ReviewerMinutes,
    double? ReviewerMinutesPerMinute
)
{
    /// <summary>Reckons.</summary>
    /// <param name="story">The story's id.</param>
    /// <param name="cases">Its takes, but for drawings.</param>
    public static CostReport Of(string story, ImmutableArray<TakeCase> cases)
    {
        var byShot = cases
            .GroupBy(one => (one.Take.Subject, one.Take.Locale))
            .Where(shot => shot.Any(IsApproved))
            .ToList();
        var rejections = byShot.Sum(shot =>
            shot.Sum(one => one.Entries.Count(entry => entry.Verb == ReviewVerb.Reject))
        );
        var looked = cases.Sum(one => one.Entries.Sum(entry => entry.Seconds ?? 0)) / 60;
        var film = Minutes(cases.Where(one => one.Take.Kind == MediaKind.Video));
        return new CostReport(
            story,
            [
                .. cases
                    .Where(one => one.Take.MadeBy == MakerKind.Ai)
                    .GroupBy(one => (Tier: Tier(one.Take.Kind), one.Take.Currency))
                    .OrderBy(group => group.Key.Tier, StringComparer.Ordinal)
                    .ThenBy(group => group.Key.Currency, StringComparer.Ordinal)
                    .Select(group => Cost(group.Key.Tier, group.Key.Currency, [.. group])),
            ],
            byShot.Count,
            byShot.Count == 0 ? null : (double)byShot.Sum(shot => shot.Count()) / byShot.Count,
            byShot.Count == 0 ? null : (double)rejections / byShot.Count,
            looked,
            film > 0 ? looked / film : null
        );
    }

    private static TierCost Cost(string tier, string currency, ImmutableArray<TakeCase> takes)
    {
        var (cost, minutes) = (takes.Sum(one => one.Take.Cost), Minutes(takes));
        return new TierCost(
            tier,
            currency,
            takes.Length,
            cost,
            minutes,
            minutes > 0 ? cost / (decimal)minutes : null
        );
    }

    private static double Minutes(IEnumerable<TakeCase> cases) =>
        cases.Where(IsApproved).Sum(one => one.Take.Files.Max(file => file.Seconds) ?? 0) / 60;

    private static bool IsApproved(TakeCase one) => one.Standing == TakeStanding.Approved;

    private static string Tier(MediaKind kind) =>
        kind switch
        {
            MediaKind.Video => "final",
            MediaKind.Image => "keyframe",
            _ => "voice",
        };
}
