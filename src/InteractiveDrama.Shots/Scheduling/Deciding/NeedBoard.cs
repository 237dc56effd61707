using System.Collections.Immutable;
using InteractiveDrama.Shots.Scheduling.Foreseeing;
using InteractiveDrama.Shots.Scheduling.Providers;

namespace InteractiveDrama.Shots.Scheduling.Deciding;

/// <summary>All needs by key, with who wants them. Equal needs of all viewers are one.</summary>
internal sealed class NeedBoard(IQuotes quotes)
{
    private readonly Dictionary<string, NeedState> needs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<NeedState>> byViewer = new(StringComparer.Ordinal);
    private long heard;

    /// <summary>All that are known.</summary>
    public IEnumerable<NeedState> All => needs.Values;

    public NeedState? Find(string key) => needs.GetValueOrDefault(key);

    /// <summary>The need of that key, known from now on.</summary>
    public NeedState Of(MediaNeed need)
    {
        var key = need.Key;
        if (!needs.TryGetValue(key, out var state))
            needs[key] = state = new NeedState(need, quotes.For(need), ++heard);
        else if (state.Need is { Spec: null, Speech: null } && need.Spec is not null)
            // Taken up from a journal, which knows only the hash: nothing could be asked for with that.
            state.Learn(need, quotes.For(need));
        return state;
    }

    /// <summary>Replaces what a viewer may come to.</summary>
    public void Want(string viewer, ImmutableArray<ForeseenNeed> demands)
    {
        var before = Withdraw(viewer);
        if (!demands.IsEmpty)
        {
            var wanted = new List<NeedState>(demands.Length);
            foreach (var demand in demands)
            {
                var need = Of(demand.Need);
                need.Demands.Add(
                    new Demand(
                        viewer,
                        Math.Clamp(demand.Reach, 0, 1),
                        demand.Due,
                        Math.Max(0, demand.Seconds),
                        demand.Decided
                    )
                );
                wanted.Add(need);
            }

            byViewer[viewer] = wanted;
        }

        foreach (var need in before)
            Forget(need);
    }

    /// <summary>Forgets a need that says nothing, so that what was only ever foreseen does not pile up.</summary>
    public void Forget(NeedState need)
    {
        if (need.IsForgettable)
            needs.Remove(need.Key);
    }

    /// <summary>Remembers a need of which something came to be known just when nobody wanted it any more.</summary>
    public void Keep(NeedState need) => needs.TryAdd(need.Key, need);

    private List<NeedState> Withdraw(string viewer)
    {
        if (!byViewer.Remove(viewer, out var before))
            return [];
        foreach (var need in before)
            need.Demands.RemoveAll(d => string.Equals(d.Viewer, viewer, StringComparison.Ordinal));
        return before;
    }
}
