using System.Collections.Immutable;
using InteractiveDrama.Analytics.Playthroughs;
using InteractiveDrama.Playback.Beats;
using InteractiveDrama.Playback.Steps;

namespace InteractiveDrama.Analytics.Reports;

/// <summary>
/// One pass over playthroughs into counts. It keeps O(beats + ways) whatever the number of viewers; every metric of the report
/// is a function of these counts.
/// </summary>
internal sealed class Tally(
    ReportSubject subject,
    ReportOptions options,
    ChoiceNames names,
    DateTimeOffset now
)
{
    public int Viewers { get; private set; }

    public int Replays { get; private set; }

    public int OtherVersions { get; private set; }

    public Dictionary<string, BeatTally> Beats { get; } = new(StringComparer.Ordinal);

    public Dictionary<EdgeKey, EdgeTally> Edges { get; } = [];

    public Dictionary<string, int> Endings { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, EpisodeTally> Episodes { get; } = new(StringComparer.Ordinal);

    /// <summary>For each number of beats (index 0 is one beat): how many left, ended, got stuck, are open at it.</summary>
    public List<ExitCounts> Exits { get; } = [];

    public ExitCounts AllExits => Exits.Aggregate(default(ExitCounts), (a, b) => a + b);

    public void Add(Playthrough playthrough)
    {
        if (playthrough.Simulated != options.Simulated)
            return;
        if (!string.Equals(playthrough.StoryVersion, subject.Version, StringComparison.Ordinal))
        {
            OtherVersions++;
            return;
        }

        if (playthrough.ForkedFrom is not null)
        {
            Replays++;
            return;
        }

        var turns = Watched(playthrough);
        if (turns.IsEmpty)
            return;
        Viewers++;
        var last = FateOfLast(playthrough, turns[^1]);
        CountExit(turns.Length, last);
        CountBeats(turns, last);
        CountEpisodes(turns, last);
        if (turns[^1] is { Stop: BeatStop.Ending } end)
        {
            var ending = end.Ending ?? end.Beat;
            Endings[ending] = Endings.GetValueOrDefault(ending) + 1;
        }
    }

    /// <summary>The turns without those that the clock took after the viewer was gone: the server closes a window by itself.</summary>
    private static ImmutableArray<PlaythroughTurn> Watched(Playthrough playthrough)
    {
        var turns = playthrough.Way();
        if (playthrough.LeftAt is not { } left)
            return turns;
        var length = turns.Length;
        while (
            length > 1
            && turns[length - 1].At > left
            && turns[length - 1].Mode is ChoiceMode.TimeoutDefault or ChoiceMode.Auto
        )
            length--;
        return turns[..length];
    }

    /// <summary>
    /// A viewer has left who stopped at a decision and gave no sign of life for longer than the silence; a synthetic one as
    /// soon as its connection is closed, since it never comes back.
    /// </summary>
    private Fate FateOfLast(Playthrough playthrough, PlaythroughTurn turn)
    {
        switch (turn.Stop)
        {
            case BeatStop.Ending:
                return Fate.Ended;
            case BeatStop.DeadEnd or BeatStop.Failed:
                return Fate.Stuck;
            default:
                if (playthrough is { Simulated: true, LeftAt: not null })
                    return Fate.Left;
                var seen = playthrough.LeftAt is { } left && left > turn.At ? left : turn.At;
                return now - seen > options.Silence ? Fate.Left : Fate.Open;
        }
    }

    private void CountExit(int beats, Fate fate)
    {
        while (Exits.Count < beats)
            Exits.Add(default);
        Exits[beats - 1] += ExitCounts.Of(fate);
    }

    private void CountBeats(ImmutableArray<PlaythroughTurn> turns, Fate last)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var walked = new HashSet<EdgeKey>();
        for (var i = 0; i < turns.Length; i++)
        {
            var turn = turns[i];
            var fate = i < turns.Length - 1 ? Fate.WentOn : last;
            if (!Beats.TryGetValue(turn.Beat, out var beat))
                Beats[turn.Beat] = beat = new BeatTally
                {
                    Stop = turn.Stop,
                    Episode = turn.Episode,
                };
            beat.Entries++;
            beat.Viewers += seen.Add(turn.Beat) ? 1 : 0;
            beat.Mature += fate == Fate.Open ? 0 : 1;
            beat.Left += fate == Fate.Left ? 1 : 0;
            CountEdge(i == 0 ? null : turns[i - 1], turn, fate, walked);
            if (turn.Stop == BeatStop.Decision)
                CountChoices(beat, turn, i < turns.Length - 1 ? turns[i + 1] : null);
            if (i > 0 && names.Of(turn) is { } via)
                CountContinuation(Beats[turns[i - 1].Beat].Choice(via), fate);
        }
    }

    private void CountEdge(
        PlaythroughTurn? from,
        PlaythroughTurn to,
        Fate fate,
        HashSet<EdgeKey> walked
    )
    {
        var key = new EdgeKey(from?.Beat ?? names.Start, names.Of(to), to.Beat);
        if (!Edges.TryGetValue(key, out var edge))
            Edges[key] = edge = new EdgeTally();
        edge.Viewers += walked.Add(key) ? 1 : 0;
        edge.Mature += fate == Fate.Open ? 0 : 1;
        edge.Left += fate == Fate.Left ? 1 : 0;
    }

    private static void CountContinuation(ChoiceTally choice, Fate fate)
    {
        choice.Mature += fate == Fate.Open ? 0 : 1;
        choice.Stayed += fate is Fate.Open or Fate.Left ? 0 : 1;
    }

    private void CountChoices(BeatTally beat, PlaythroughTurn turn, PlaythroughTurn? next)
    {
        var offered = turn.Offered.Select(names.Of).Distinct(StringComparer.Ordinal).ToArray();
        foreach (var id in offered)
            beat.Choice(id).Shown++;
        if (next?.Via is not { } taken || next.Mode is not { } mode)
            return;
        var choice = beat.Choice(names.Of(taken));
        switch (mode)
        {
            case ChoiceMode.Active:
                beat.Active++;
                choice.Active++;
                foreach (var id in offered)
                    beat.Choice(id).Answered++;
                break;
            case ChoiceMode.TimeoutDefault:
                beat.Timeouts++;
                choice.Timeouts++;
                break;
            default:
                choice.Auto++;
                return;
        }

        if (next.ThinkSeconds is { } seconds)
            beat.Thought(seconds, mode == ChoiceMode.TimeoutDefault);
    }

    private void CountEpisodes(ImmutableArray<PlaythroughTurn> turns, Fate last)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < turns.Length; i++)
        {
            if (turns[i].Episode is not { } id || !seen.Add(id))
                continue;
            if (!Episodes.TryGetValue(id, out var episode))
                Episodes[id] = episode = new EpisodeTally();
            episode.Started++;
            var border = i;
            while (
                border < turns.Length
                && string.Equals(turns[border].Episode, id, StringComparison.Ordinal)
            )
                border++;
            var crossed = border < turns.Length;
            if (crossed || last != Fate.Open)
                episode.Mature++;
            if (crossed || last == Fate.Ended)
                episode.Finished++;
            if (!crossed)
                continue;
            var acted = border < turns.Length - 1 || last == Fate.Ended;
            episode.Crossed += acted || last != Fate.Open ? 1 : 0;
            episode.WentOn += acted ? 1 : 0;
        }
    }
}
