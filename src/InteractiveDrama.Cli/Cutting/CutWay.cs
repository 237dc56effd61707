using InteractiveDrama.Cli.Play;
using InteractiveDrama.Exploration;
using InteractiveDrama.Exploration.Results;
using InteractiveDrama.Playback.Beats;
using InteractiveDrama.Playback.Recordings;
using InteractiveDrama.Playback.Steps;
using InteractiveDrama.Playback.Texts;
using InteractiveDrama.Stories.Packages;

namespace InteractiveDrama.Cli.Cutting;

/// <summary>The way through a story that is filmed, beat by beat.</summary>
internal sealed class CutWay(StoryPackage package, LocaleRenderer? renderer)
{
    private static readonly TimeSpan MostSearch = TimeSpan.FromMinutes(2);

    /// <summary>A shortest way to an ending.</summary>
    public IReadOnlyList<CutBeat> To(string ending, CancellationToken cancellation)
    {
        var options = new ExplorationOptions { MaxTime = MostSearch };
        var endings = new Explorer(ExploredStory.Of(package), options)
            .Explore(cancellation: cancellation)
            .Endings;
        var reached =
            endings.FirstOrDefault(e => e.Id == ending)
            ?? throw new UsageException(
                endings.IsEmpty
                    ? $"No way to '{ending}' was found, nor to any other ending."
                    : $"No way to an ending '{ending}' was found; there are ways to {string.Join(", ", endings.Select(e => e.Id))}."
            );
        return To(reached.Witness);
    }

    /// <summary>The way that a walk goes.</summary>
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
                new CutBeat(shown, taken is null || alone ? null : shown.Choices[taken.Index].Text)
            );
            if (taken is null)
                return beats;
            move = player.Choose(move.Position!, taken.Id, draws);
        }
    }
}
