using InteractiveDrama.Playback.Engine;

namespace InteractiveDrama.Exploration.Search;

/// <summary>
/// Tries every outcome of chance in a step. The step is run with the first outcome of each draw; every other outcome of
/// a draw is a branch, run with what was drawn before it. Branches that part early come first, so that of a step that
/// draws without end the likely outcomes are tried.
/// </summary>
internal sealed class DrawBranches(int maxOutcomes, int maxBranches) : IDraws
{
    // What a step draws after so many is left to the seed.
    private const int MostDraws = 64;

    private readonly PriorityQueue<int[], (int Length, int Order)> open = new();
    private readonly List<DrawRequest> asked = [];
    private readonly List<int> path = [];
    private int[] told = [];
    private int branches;

    /// <summary>The source of a draw that was not tried in full; null when all were.</summary>
    public string? Sampled { get; private set; }

    /// <summary>Begins with another step.</summary>
    public void Reset()
    {
        open.Clear();
        branches = 1;
        Sampled = null;
        Begin([]);
    }

    public int? Next(DrawRequest request)
    {
        var at = path.Count;
        if (at >= MostDraws)
        {
            Sampled ??= request.Source;
            return null;
        }

        var value = at < told.Length ? told[at] : ValueOf(request, 0);
        asked.Add(request);
        path.Add(value);
        return value;
    }

    /// <summary>Turns to the next branch; false when all were run.</summary>
    public bool Advance()
    {
        for (var i = told.Length; i < path.Count; i++)
        {
            var request = asked[i];
            var tried = Math.Min(request.Outcomes, maxOutcomes);
            if (tried < request.Outcomes)
                Sampled ??= request.Source;
            for (var outcome = 1; outcome < tried; outcome++)
            {
                if (branches == maxBranches)
                {
                    Sampled ??= request.Source;
                    break;
                }

                open.Enqueue([.. path.Take(i), ValueOf(request, outcome)], (i, branches++));
            }
        }

        if (!open.TryDequeue(out var next, out _))
            return false;
        Begin(next);
        return true;
    }

    private void Begin(int[] values)
    {
        told = values;
        asked.Clear();
        path.Clear();
    }

    // All outcomes when there are few; else both ends and an even spread between.
    private int ValueOf(DrawRequest request, int outcome)
    {
        var ordinal =
            request.Outcomes <= maxOutcomes
                ? outcome
                : (int)((long)outcome * (request.Outcomes - 1) / (maxOutcomes - 1));
        if (request.Taken.IsEmpty)
            return request.First + ordinal;
        var value = request.First;
        while (!request.Allows(value) || ordinal-- > 0)
            value++;
        return value;
    }
}
