using InteractiveDrama.Cli.Play;
using InteractiveDrama.Exploration;
using InteractiveDrama.Exploration.Results;
using InteractiveDrama.Playback.Beats;
using InteractiveDrama.Playback.Recordings;
using InteractiveDrama.Playback.Steps;
using InteractiveDrama.Playback.Texts;
using InteractiveDrama.Stories.Graph;
using InteractiveDrama.Stories.Packages;

namespace InteractiveDrama.Cli.Cutting;

/// <summary>The way through a story that is filmed, beat by beat.</summary>
internal sealed class CutWay(StoryPackage package, LocaleRenderer? renderer)
{
    private static readonly TimeSpan MostSearch = TimeSpan.FromMinutes(2);

    /// <summary>A shortest way to an ending.</summary>
    /// <param name="ending">The ending's id.</param>
    /// <param name="cancellation">Stops.</param>
    /// <exception cref="UsageException">There is no such ending, or no way to it.</exception>
    public IReadOnlyList<CutBeat> To(string ending, CancellationToken cancellation)
    {
        var known = package
            .Graph.Nodes.Where(n => n.Kind is GraphNodeKind.Ending)
            .Select(n => n.Id)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        if (!known.Contains(ending, StringComparer.Ordinal))
        {
            throw new UsageException(
                known.Count == 0
                    ? "The story has no endings: film a recorded walk with --walk."
                    : $"The story has no ending '{ending}'; it has {string.Join(", ", known)}."
            );
        }

        var options = new ExplorationOptions { MaxTime = MostSearch };
        var reached = new Explorer(ExploredStory.Of(package), options)
            .Explore(cancellation: cancellation)
            .Endings.FirstOrDefault(e => e.Id == ending);
        cancellation.ThrowIfCancellationRequested();
        return reached is not null
            ? To(reached.Witness)
            : throw new UsageException(
                $"No way to the ending '{ending}' was found: 'drama explore' says which endings can be reached; a recorded walk is filmed with --walk."
            );
    }

    /// <summary>The way that a walk goes.</summary>
    /// <param name="walk">The walk.</param>
    /// <exception cref="UsageException">The story no longer offers what it takes.</exception>
    public IReadOnlyList<CutBeat> Along(RecordedWalk walk) =>
        Play(
            walk.Episode,
            walk.Seed,
            new DrawScript(walk.Turns.SelectMany(t => t.Draws).Select(d => d.Value)),
            (beat, turn) =>
                turn < walk.Turns.Length && walk.Turns[turn].Taken is { } taken
                    ? beat.Choices.FirstOrDefault(c => c.Id == taken.Id)
                        ?? throw new UsageException(
                            $"The walk takes '{taken.Id}' at '{beat.Id}', which is not offered there now: 'drama test' says what changed."
                        )
                    : null
        );

    private List<CutBeat> To(Witness witness) =>
        Play(
            witness.Episode,
            0,
            new DrawScript(witness.Draws),
            (beat, turn) =>
                turn < witness.Choices.Length ? beat.Choices[witness.Choices[turn]] : null
        );

    private List<CutBeat> Play(
        string? episode,
        int seed,
        DrawScript draws,
        Func<Beat, int, OfferedChoice?> choose
    )
    {
        var player = new StoryPlayer(package);
        var move = player.Begin(episode, seed, draws);
        var beats = new List<CutBeat>();
        while (true)
        {
            var shown = renderer?.Render(move.Beat) ?? move.Beat;
            var taken =
                move.Position is null || move.Beat.Choices.IsEmpty
                    ? null
                    : choose(move.Beat, beats.Count);
            var alone = shown.Choices.Length == 1;
            beats.Add(
                new CutBeat(
                    shown,
                    taken is null || alone ? null : shown.Choices.First(c => c.Id == taken.Id).Text
                )
            );
            if (taken is null)
                return beats;
            move = player.Choose(move.Position!, taken.Id, draws);
        }
    }
}
