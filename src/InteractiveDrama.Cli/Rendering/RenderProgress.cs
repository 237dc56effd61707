using System.Collections.Concurrent;
using System.Collections.Immutable;
using InteractiveDrama.Shots.Library;
using InteractiveDrama.Shots.Scheduling;
using InteractiveDrama.Shots.Scheduling.Dispatching;
using InteractiveDrama.Shots.Scheduling.Providers;

namespace InteractiveDrama.Cli.Rendering;

/// <summary>Counts what a rendering has come to. Safe for use from many threads.</summary>
internal sealed class RenderProgress : IDispatchWatch
{
    private readonly ConcurrentDictionary<string, Take> made = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, RenderProblem> problems = new(
        StringComparer.Ordinal
    );
    private readonly Lock gate = new();
    private decimal spent;

    /// <summary>Takes made in this run, by the need's key.</summary>
    public IReadOnlyDictionary<string, Take> Takes => made;

    /// <summary>What went wrong last with each need that is not made, by id.</summary>
    public ImmutableArray<RenderProblem> Problems =>
        [
            .. problems
                .Where(problem => !made.ContainsKey(problem.Key))
                .Select(problem => problem.Value)
                .OrderBy(problem => problem.Id, StringComparer.Ordinal),
        ];

    /// <summary>What was spent in this run.</summary>
    public decimal Spent
    {
        get
        {
            lock (gate)
            {
                return spent;
            }
        }
    }

    public void Started(MediaNeed need, MakeOption option) { }

    public void Made(MediaNeed need, Take take)
    {
        if (!take.HasFailed)
        {
            made[need.Key] = take;
        }
        lock (gate)
        {
            spent += take.Cost;
        }
    }

    /// <summary>One more take of a need was made, or found.</summary>
    /// <param name="need">What.</param>
    /// <param name="take">The take.</param>
    /// <param name="billed">What it cost now.</param>
    public void Further(MediaNeed need, Take take, decimal billed)
    {
        if (!take.HasFailed)
        {
            made.TryAdd(need.Key, take);
        }
        lock (gate)
        {
            spent += billed;
        }
    }

    public void NotMade(MediaNeed need, MakeOption option, string why) =>
        problems[need.Key] = new RenderProblem(need.Subject, option.Provider, why);
}
