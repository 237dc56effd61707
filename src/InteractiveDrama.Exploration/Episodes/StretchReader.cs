using System.Collections.Immutable;
using InteractiveDrama.Playback.Beats;
using InteractiveDrama.Playback.Scenes;
using InteractiveDrama.Stories.Packages;
using InteractiveDrama.Stories.Reading;

namespace InteractiveDrama.Exploration.Episodes;

/// <summary>Divides a beat's seconds among the episodes it lies in.</summary>
internal static class StretchReader
{
    public static ImmutableArray<EpisodeStretch> Read(
        StoryPackage package,
        CarriedScene? before,
        Beat beat
    )
    {
        var seconds = LineSeconds(beat);
        var stretches = ImmutableArray.CreateBuilder<EpisodeStretch>();
        var episode = before is { EpisodeOver: false } ? before.Episode : null;
        var begins = before is null;
        var from = 0;
        foreach (var change in beat.EpisodeChanges)
        {
            Add(change.AtLine, ends: true);
            (episode, begins) = (change.Next, true);
        }

        Add(beat.Lines.Length, ends: beat.Stop is BeatStop.Ending or BeatStop.DeadEnd);
        return stretches.ToImmutable();

        void Add(int to, bool ends)
        {
            var sum = 0.0;
            for (; from < to; from++)
                sum += seconds[from];
            // What lies between two episodes belongs to none; a story without episodes is one.
            if (episode is not null || package.Episodes.IsEmpty)
                stretches.Add(new EpisodeStretch(episode, sum, begins, ends));
        }
    }

    // A shot stays for its lines or for its written length, whichever is longer; one from an earlier beat had its length there.
    private static double[] LineSeconds(Beat beat)
    {
        var seconds = beat.Lines.Select(l => ReadingSpeed.Seconds(l.Text)).ToArray();
        for (var i = 0; i < beat.Shots.Length; i++)
        {
            var shot = beat.Shots[i];
            var end = i + 1 < beat.Shots.Length ? beat.Shots[i + 1].FirstLine : seconds.Length;
            if (
                shot.Direction.DurationSeconds is not { } written
                || end <= shot.FirstLine
                || shot.Id != beat.Lines[shot.FirstLine].Id
            )
                continue;
            var read = seconds[shot.FirstLine..end].Sum();
            seconds[end - 1] += Math.Max(0, written - read);
        }

        return seconds;
    }
}
