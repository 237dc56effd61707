using System.Collections.Immutable;
using InteractiveDrama.Shots.Halting;
using InteractiveDrama.Shots.Scheduling.Providers;

namespace InteractiveDrama.Shots.Scheduling.Deciding;

/// <summary>What is halted, as far as it is known here: what it was told, and for a while what the journal answered meanwhile.</summary>
internal sealed class HaltBoard(Dictionary<string, ProviderDesk> desks)
{
    // Whoever keeps watch tells all that holds long before that; without a watch it is tried again then.
    private static readonly TimeSpan While = TimeSpan.FromMinutes(1);

    private readonly List<(Halt Halt, DateTimeOffset Until)> heard = [];
    private ImmutableArray<Halt> told = [];

    /// <summary>All that is halted now.</summary>
    public void Tell(ImmutableArray<Halt> halts)
    {
        told = halts;
        heard.Clear();
    }

    /// <summary>The journal refused because of a halt.</summary>
    public void Hear(Halt halt, DateTimeOffset now) => heard.Add((halt, now + While));

    /// <summary>Whether nothing may be asked of a provider for a need. What is drawn by rule is never halted.</summary>
    public bool Covers(NeedState need, MakeOption option, DateTimeOffset now)
    {
        if (
            (told.IsEmpty && heard.Count == 0)
            || !desks.TryGetValue(option.Provider, out var desk)
            || !desk.Terms.IsGenerative
        )
            return false;
        foreach (var halt in told)
        {
            if (halt.Covers(need.Need.Story, option.Provider))
                return true;
        }

        foreach (var (halt, until) in heard)
        {
            if (until > now && halt.Covers(need.Need.Story, option.Provider))
                return true;
        }

        return false;
    }

    /// <summary>When the next of what the journal answered is forgotten; null when nothing is.</summary>
    public DateTimeOffset? ForgetsAt(DateTimeOffset now)
    {
        heard.RemoveAll(one => one.Until <= now);
        return heard.Count == 0 ? null : heard.Min(one => one.Until);
    }
}
