using System.Collections.Immutable;
using InteractiveDrama.Playback.Beats;
using InteractiveDrama.Playback.Sessions;

namespace InteractiveDrama.Hosting.Sessions;

/// <summary>Finds where episodes begin in a turn, to start them again from there.</summary>
internal static class EpisodeBeginnings
{
    /// <summary>The beginnings in a position's beat.</summary>
    public static ImmutableArray<EpisodeBeginning> In(SessionPosition position)
    {
        var beat = position.Beat;
        var found = beat
            .EpisodeChanges.Where(change => change.Next is not null)
            .Select(change => Beginning(position, change.Next!, change.AtLine))
            .ToImmutableArray();
        return
            position.Turn == 0
            && beat.Episode is { } first
            && found.All(beginning => beginning.Episode != first)
            ? found.Add(Beginning(position, first, 0))
            : found;
    }

    /// <summary>A beat as it looks to a viewer who starts the episode that begins in it again; null when it does not.</summary>
    public static Beat? Of(Beat beat, string episode) =>
        beat.EpisodeChanges.LastOrDefault(change => change.Next == episode) is { } change
            ? From(beat, episode, change.AtLine)
            : null;

    private static EpisodeBeginning Beginning(SessionPosition position, string episode, int line) =>
        new(episode, position.Turn, From(position.Beat, episode, line), position.Snapshot);

    /// <summary>A beat as it looks to a viewer who joins it at a line.</summary>
    private static Beat From(Beat beat, string episode, int line)
    {
        // The shot that is open at the line stays behind it.
        var open = beat.Shots.LastOrDefault(shot => shot.FirstLine <= line);
        return beat with
        {
            Lines = beat.Lines[Math.Min(line, beat.Lines.Length)..],
            Shots =
            [
                .. beat
                    .Shots.Where(shot => shot == open || shot.FirstLine > line)
                    .Select(shot => shot with { FirstLine = Math.Max(0, shot.FirstLine - line) }),
            ],
            EpisodeChanges =
            [
                new EpisodeChange(0, null, episode),
                .. beat
                    .EpisodeChanges.Where(change => change.AtLine > line)
                    .Select(change => change with { AtLine = change.AtLine - line }),
            ],
        };
    }
}
