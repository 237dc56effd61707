using InteractiveDrama.Shots.Scheduling.Budget;

namespace InteractiveDrama.Shots.Scheduling.Deciding;

/// <summary>
/// What money has to bring, for each story: the shadow price of its budget. Of all that is known to be wanted and not made,
/// the best is bought in thought until the money left is gone; what the last piece brings for its price is the threshold.
/// With enough money it is 0. It is learned from the stream of needs, and rises when better ones come or money goes.
/// </summary>
internal sealed class MoneyThreshold(SchedulerSettings settings, BudgetBook book)
{
    private readonly Dictionary<string, double> thresholds = new(StringComparer.Ordinal);
    private DateTimeOffset next = DateTimeOffset.MinValue;

    public double Of(string story) => thresholds.GetValueOrDefault(story);

    public void Refresh(IEnumerable<NeedState> needs, DateTimeOffset now)
    {
        if (now < next)
            return;
        next = now + settings.ThresholdEvery;
        var pools = new Dictionary<string, List<(double PerMoney, decimal Price)>>(
            StringComparer.Ordinal
        );
        foreach (var need in needs)
        {
            if (need.HasFinal || need.JobFor(need.FinalKind) is not null)
                continue;
            foreach (var option in need.Options)
            {
                if (option.Kind != need.FinalKind || need.IsRefused(option))
                    continue;
                if (!pools.TryGetValue(need.Need.Story, out var pool))
                    pools[need.Need.Story] = pool = [];
                var worth = new Worth(Worth.Wanted(need, settings), 0);
                pool.Add((worth.PerMoney(option.MaximumPrice), option.MaximumPrice));
                break;
            }
        }

        thresholds.Clear();
        foreach (var (story, pool) in pools)
            thresholds[story] = Threshold(
                pool,
                book.Left(story, null, now) / (decimal)(1 + settings.StillUnknown)
            );
    }

    private static double Threshold(List<(double PerMoney, decimal Price)> pool, decimal left)
    {
        pool.Sort((one, other) => other.PerMoney.CompareTo(one.PerMoney));
        foreach (var (perMoney, price) in pool)
        {
            if (price > left)
                return perMoney;
            left -= price;
        }

        return 0;
    }
}
