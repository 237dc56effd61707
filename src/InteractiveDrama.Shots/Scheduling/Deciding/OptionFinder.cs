using InteractiveDrama.Shots.Media;
using InteractiveDrama.Shots.Scheduling.Budget;
using InteractiveDrama.Shots.Scheduling.Providers;

namespace InteractiveDrama.Shots.Scheduling.Deciding;

/// <summary>Which provider's turn it is: the first in order that has not refused this need, is neither stopped nor halted, and bills in the budget's currency.</summary>
internal sealed class OptionFinder(
    Dictionary<string, ProviderDesk> desks,
    BudgetBook book,
    HaltBoard halts
)
{
    public OptionVerdict Find(
        NeedState need,
        MediaKind kind,
        DateTimeOffset now,
        out MakeOption? found
    )
    {
        found = null;
        if (need.HasFinal || (kind == MediaKind.Image && need.HasKeyframe))
            return OptionVerdict.Ready;
        if (need.JobFor(kind) is not null)
            return OptionVerdict.InWork;
        var currency = book.LimitsOf(need.Need.Story).Currency;
        var verdict = OptionVerdict.NoProvider;
        foreach (var option in need.Options)
        {
            if (
                option.Kind != kind
                || need.IsRefused(option)
                || !string.Equals(option.Currency, currency, StringComparison.Ordinal)
                || !desks.TryGetValue(option.Provider, out var desk)
                || desk.IsStopped
                // A provider in a row of failures is passed over while it is left alone; a busy one is waited for.
                || (desk.IsDoubted && desk.Paused(now) is not null)
                || HasJobAt(need, option)
            )
                continue;
            if (need.Need.IsHuman && desk.Terms.IsGenerative)
            {
                verdict = OptionVerdict.HumanOnly;
                continue;
            }

            if (halts.Covers(need, option, now))
            {
                verdict = OptionVerdict.Halted;
                continue;
            }

            found = option;
            return OptionVerdict.Open;
        }

        return verdict;
    }

    // One that is unclear for too long still counts: it is never sent to that provider again before it is settled.
    private static bool HasJobAt(NeedState need, MakeOption option)
    {
        foreach (var job in need.Jobs)
        {
            if (
                job.Option.Kind == option.Kind
                && string.Equals(job.Option.Provider, option.Provider, StringComparison.Ordinal)
            )
                return true;
        }

        return false;
    }
}
