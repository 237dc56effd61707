using InteractiveDrama.Shots.Media;

namespace InteractiveDrama.Shots.Scheduling.Deciding;

/// <summary>Finds what could be started now and is worth its money, in order.</summary>
internal sealed class CandidateFinder(
    SchedulerSettings settings,
    NeedBoard board,
    Dictionary<string, ProviderDesk> desks,
    OptionFinder finder,
    MoneyThreshold threshold
)
{
    private readonly List<Candidate> found = [];

    /// <summary>What can be started, the first first.</summary>
    public List<Candidate> Sorted(DateTimeOffset now)
    {
        found.Clear();
        if (!desks.Values.Any(d => d.CanStart(now)))
            return found;
        foreach (var need in board.All)
        {
            if (need.Demands.Count == 0 || need.HasFinal)
                continue;
            Add(need, need.FinalKind, now);
            if (need.FinalKind == MediaKind.Video)
                Add(need, MediaKind.Image, now);
        }

        found.Sort(Candidate.Order);
        return found;
    }

    /// <summary>Whether anything wanted could still be made, now or when it is worth more.</summary>
    public bool IsAnyOpen(DateTimeOffset now)
    {
        foreach (var need in board.All)
        {
            if (
                need.Demands.Count > 0
                && finder.Find(need, need.FinalKind, now, out _) == OptionVerdict.Open
            )
                return true;
        }

        return false;
    }

    private void Add(NeedState need, MediaKind kind, DateTimeOffset now)
    {
        if (
            finder.Find(need, kind, now, out var option) != OptionVerdict.Open
            || !desks[option!.Provider].CanStart(now)
        )
            return;
        var worth = Worth.Of(need, option, settings, now);
        var place = worth.PerMoney(option.MaximumPrice);
        if (worth.Sum > 0 && place >= threshold.Of(need.Need.Story))
            found.Add(new Candidate(need, option, place));
    }
}
