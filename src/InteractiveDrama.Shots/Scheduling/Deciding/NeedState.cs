using System.Collections.Immutable;
using InteractiveDrama.Shots.Media;
using InteractiveDrama.Shots.Scheduling.Providers;

namespace InteractiveDrama.Shots.Scheduling.Deciding;

/// <summary>What is known of one need: who wants it, what is ready, who is at work on it, who will not do it.</summary>
internal sealed class NeedState(MediaNeed need, ImmutableArray<MakeOption> options, long order)
{
    private readonly HashSet<(string Provider, MediaKind Kind)> refused = [];
    private readonly Dictionary<(string Provider, MediaKind Kind), int> busy = [];

    public MediaNeed Need { get; private set; } = need;

    public string Key { get; } = need.Key;

    /// <summary>When it was first heard of, among all: breaks ties.</summary>
    public long Order => order;

    public ImmutableArray<MakeOption> Options { get; private set; } = options;

    public List<Demand> Demands { get; } = [];

    public List<RunningJob> Jobs { get; } = [];

    public int Shown { get; set; }

    public double ShownSeconds { get; set; }

    public bool HasFinal { get; set; }

    public bool HasKeyframe { get; set; }

    /// <summary>What a final take of it is.</summary>
    public MediaKind FinalKind => Need.Speech is null ? MediaKind.Video : MediaKind.Speech;

    public double Expected
    {
        get
        {
            var sum = 0.0;
            foreach (var demand in Demands)
                sum += demand.Reach;
            return sum;
        }
    }

    /// <summary>Nothing would be lost if it were forgotten.</summary>
    public bool IsForgettable =>
        Demands.Count == 0
        && Jobs.Count == 0
        && Shown == 0
        && !HasFinal
        && !HasKeyframe
        && refused.Count == 0;

    /// <summary>Comes to know what it was known by its hash of.</summary>
    public void Learn(MediaNeed whole, ImmutableArray<MakeOption> ways) =>
        (Need, Options) = (whole, ways);

    public void Refuse(MakeOption option) => refused.Add((option.Provider, option.Kind));

    public bool IsRefused(MakeOption option) => refused.Contains((option.Provider, option.Kind));

    /// <summary>How often a provider has been busy for this, with this time.</summary>
    public int Busy(MakeOption option) =>
        busy[(option.Provider, option.Kind)] =
            busy.GetValueOrDefault((option.Provider, option.Kind)) + 1;

    /// <summary>The job that makes a kind of it; null when none does, or one that is unclear for too long.</summary>
    public RunningJob? JobFor(MediaKind kind)
    {
        foreach (var job in Jobs)
        {
            if (job.Option.Kind == kind && job.HoldsSlot)
                return job;
        }

        return null;
    }

    /// <summary>Whom it is charged to: the viewer most likely to come to it, of equals who is there first.</summary>
    public string? Payer()
    {
        Demand? best = null;
        foreach (var demand in Demands)
        {
            if (
                best is not { } so
                || demand.Reach > so.Reach
                || (demand.Reach.Equals(so.Reach) && demand.Due < so.Due)
            )
                best = demand;
        }

        return best?.Viewer;
    }
}
