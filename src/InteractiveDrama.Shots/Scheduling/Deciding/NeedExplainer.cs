using System.Collections.Immutable;
using InteractiveDrama.Shots.Media;
using InteractiveDrama.Shots.Scheduling.Budget;
using InteractiveDrama.Shots.Scheduling.Providers;

namespace InteractiveDrama.Shots.Scheduling.Deciding;

/// <summary>Says in numbers and one sentence why a need stands where it stands, by the same rules that decide.</summary>
internal sealed class NeedExplainer(
    SchedulerSettings settings,
    OptionFinder finder,
    MoneyThreshold threshold,
    BudgetBook book,
    Dictionary<string, ProviderDesk> desks
)
{
    public NeedExplanation Explain(NeedState need, DateTimeOffset now)
    {
        ImmutableArray<MediaKind> kinds =
            need.FinalKind == MediaKind.Video
                ? [MediaKind.Video, MediaKind.Image]
                : [need.FinalKind];
        var nobody = 1.0;
        foreach (var viewer in need.Demands.GroupBy(d => d.Viewer, StringComparer.Ordinal))
            nobody *= 1 - Math.Min(1, viewer.Sum(d => d.Reach));
        return new NeedExplanation(
            need.Key,
            need.Demands.DistinctBy(d => d.Viewer, StringComparer.Ordinal).Count(),
            need.Expected,
            1 - nobody,
            need.Shown,
            need.Demands.Count == 0 ? null : need.Demands.Min(d => d.Due),
            threshold.Of(need.Need.Story),
            [.. kinds.Select(k => Rung(need, k, now))]
        );
    }

    private RungExplanation Rung(NeedState need, MediaKind kind, DateTimeOffset now)
    {
        var verdict = finder.Find(need, kind, now, out var option);
        if (option is null)
            return new RungExplanation(kind, null, 0, 0, 0, 0, Words(verdict));
        var worth = Worth.Of(need, option, settings, now);
        return new RungExplanation(
            kind,
            option.Provider,
            option.MaximumPrice,
            worth.Near,
            worth.Later,
            worth.PerMoney(option.MaximumPrice),
            Words(need, option, worth, now)
        );
    }

    private static string Words(OptionVerdict verdict) =>
        verdict switch
        {
            OptionVerdict.Ready => "This or a better one is ready.",
            OptionVerdict.InWork => "It is being made.",
            OptionVerdict.HumanOnly => "Only people may make it.",
            OptionVerdict.Halted => "It is halted.",
            _ => "No provider can be asked for it.",
        };

    private string Words(NeedState need, MakeOption option, Worth worth, DateTimeOffset now)
    {
        if (need.Demands.Count == 0)
            return "Nobody is on the way to it.";
        if (worth.Sum <= 0)
            return option.Kind == MediaKind.Image
                ? "It is not due soon enough for a keyframe."
                : "It brings nobody anything.";
        if (worth.PerMoney(option.MaximumPrice) < threshold.Of(need.Need.Story))
            return "The budget brings more elsewhere.";
        if (option.MaximumPrice > book.Left(need.Need.Story, need.Payer(), now))
            return "The budget does not reach.";
        return desks[option.Provider].CanStart(now)
            ? "It is next."
            : "It waits until its provider takes more.";
    }
}
