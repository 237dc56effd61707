using InteractiveDrama.Playback.Engine;

namespace InteractiveDrama.Exploration.Search;

/// <summary>
/// Tries every outcome of chance in a step: the step is run with the first outcome of each draw, then again with the
/// next outcome of the last draw that has one, until none has.
/// </summary>
internal sealed class DrawBranches(int maxOutcomes, int maxBranches) : IDraws
{
    private readonly List<Point> path = [];
    private int at;
    private int runs;

    /// <summary>The source of a draw that was not tried in full; null when all were.</summary>
    public string? Sampled { get; private set; }

    /// <summary>What the run drew, in order; null for nothing.</summary>
    public int[]? Drawn => at == 0 ? null : [.. path.Take(at).Select(p => p.Value)];

    /// <summary>Begins with another step.</summary>
    public void Reset()
    {
        path.Clear();
        at = 0;
        runs = 1;
        Sampled = null;
    }

    public int? Next(DrawRequest request)
    {
        if (at == path.Count)
        {
            var tried = Math.Min(request.Outcomes, maxOutcomes);
            path.Add(new Point(request, tried, 0));
            if (tried < request.Outcomes)
                Sampled ??= request.Source;
        }

        return path[at++].Value;
    }

    /// <summary>Turns to the next outcomes; false when all were tried.</summary>
    public bool Advance()
    {
        // A draw that the last run did not come to belongs to a run before it.
        path.RemoveRange(at, path.Count - at);
        at = 0;
        while (path.Count > 0 && path[^1].Ordinal == path[^1].Tried - 1)
            path.RemoveAt(path.Count - 1);
        if (path.Count == 0)
            return false;
        if (++runs > maxBranches)
        {
            Sampled ??= path[^1].Request.Source;
            return false;
        }

        path[^1] = path[^1] with { Ordinal = path[^1].Ordinal + 1 };
        return true;
    }

    private readonly record struct Point(DrawRequest Request, int Tried, int Ordinal)
    {
        public int Value
        {
            get
            {
                // All outcomes when there are few; else both ends and an even spread between.
                var ordinal =
                    Tried == Request.Outcomes
                        ? Ordinal
                        : (int)((long)Ordinal * (Request.Outcomes - 1) / (Tried - 1));
                var value = Request.First + ordinal;
                if (Request.Taken.IsEmpty)
                    return value;
                value = Request.First;
                while (!Request.Allows(value) || ordinal-- > 0)
                    value++;
                return value;
            }
        }
    }
}
