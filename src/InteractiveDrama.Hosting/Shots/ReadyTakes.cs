using System.Collections.Immutable;
using InteractiveDrama.Shots.Library;
using InteractiveDrama.Shots.Media;
using InteractiveDrama.Shots.Scheduling;

namespace InteractiveDrama.Hosting.Shots;

/// <summary>Tells the scheduler what the library has for needs, and what it has no longer. For one thread.</summary>
internal sealed class ReadyTakes(TakeIndex takes, ShotFloor floor)
{
    private readonly Dictionary<string, (MediaNeed Need, MediaKind Kind)> told = new(
        StringComparer.Ordinal
    );

    /// <summary>Needs came into view.</summary>
    public void See(IEnumerable<MediaNeed> needs)
    {
        foreach (var need in needs)
        {
            Compare(need);
        }
    }

    /// <summary>The library has changed.</summary>
    public void Hear(ImmutableArray<TakeChange> changes)
    {
        var intents = changes
            .Select(change => change.Take.ContentHash)
            .ToHashSet(StringComparer.Ordinal);
        foreach (
            var (need, _) in told
                .Values.Where(one => intents.Contains(one.Need.ContentHash))
                .ToList()
        )
        {
            Compare(need);
        }
    }

    private void Compare(MediaNeed need)
    {
        var kind =
            takes.Of(need.Story).For(need) is { } take
            && take.ContentHash == need.ContentHash
            && TakeRank.Of(take) >= TakeRank.Keyframe
                ? Kind(need, take)
                : (MediaKind?)null;
        var before = told.TryGetValue(need.Key, out var known) ? known.Kind : (MediaKind?)null;
        if (kind == before)
        {
            return;
        }
        if (before is { } gone && kind is null or MediaKind.Image)
        {
            floor.Tell(scheduler => scheduler.Withdrawn(need, gone));
        }
        if (kind is { } there)
        {
            told[need.Key] = (need, there);
            floor.Tell(scheduler => scheduler.Ready(need, there));
        }
        else
        {
            told.Remove(need.Key);
        }
    }

    // A still that people supplied is meant to be the shot.
    private static MediaKind Kind(MediaNeed need, Take take) =>
        need.Speech is not null ? MediaKind.Speech
        : TakeRank.Of(take) == TakeRank.Keyframe ? MediaKind.Image
        : MediaKind.Video;
}
