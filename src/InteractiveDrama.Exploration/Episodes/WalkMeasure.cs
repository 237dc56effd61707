using InteractiveDrama.Exploration.Walks;

namespace InteractiveDrama.Exploration.Episodes;

/// <summary>Measures what imagined viewers saw, in a story too large for all its paths to be kept.</summary>
internal sealed class WalkMeasure(List<ViewerWalk> walks) : IPathMeasure
{
    public bool IsOfAllPaths => false;

    /// <summary>What viewers saw of an episode, each from its beginning to its end.</summary>
    public IEnumerable<Visit> Visits(string? episode)
    {
        foreach (var walk in walks)
        {
            Visit? open = null;
            for (var i = 0; i < walk.Stops.Count; i++)
            {
                foreach (var stretch in walk.Stops[i].Stretches.Where(s => s.Episode == episode))
                {
                    open = stretch.Begins ? new Visit(walk) : open;
                    if (open is null)
                        continue;
                    open.Seconds += stretch.Seconds;
                    open.Last = i;
                    if (!stretch.Ends)
                        continue;
                    yield return open;
                    open = null;
                }

                if (open is null || !walk.Stops[i].Asks)
                    continue;
                open.Decisions++;
                if (open.First is not null)
                    continue;
                (open.First, open.FirstDecision) = (i, open.Seconds);
            }
        }
    }

    public PathRange Through(string? episode) =>
        Range(Visits(episode).Select(v => (v.Seconds, v.Walk, v.Last)));

    public PathRange ToFirstDecision(string? episode) =>
        Range(
            Visits(episode).Select(v => (v.FirstDecision ?? v.Seconds, v.Walk, v.First ?? v.Last))
        );

    public PathRange BeatsBetweenChoices() =>
        Range(
            walks.SelectMany(w =>
            {
                var beats = 0;
                return w.Stops.Select(
                    (stop, i) =>
                    {
                        beats++;
                        var here = ((double)beats, w, i);
                        beats = stop.IsFree ? 0 : beats;
                        return here;
                    }
                );
            })
        );

    private static PathRange Range(IEnumerable<(double Length, ViewerWalk Walk, int Stop)> paths)
    {
        var sorted = paths.ToList();
        return sorted.Count == 0
            ? new PathRange(null, null, null)
            : new PathRange(
                Path(sorted.MinBy(p => p.Length)),
                Path(sorted.MaxBy(p => p.Length)),
                null
            );
    }

    private static MeasuredPath Path((double Length, ViewerWalk Walk, int Stop) path) =>
        new(path.Length, path.Walk.To(path.Stop));

    /// <summary>What one viewer saw of an episode.</summary>
    internal sealed class Visit(ViewerWalk walk)
    {
        public ViewerWalk Walk => walk;

        public double Seconds { get; set; }

        public double? FirstDecision { get; set; }

        public int? First { get; set; }

        public int Decisions { get; set; }

        public int Last { get; set; }
    }
}
