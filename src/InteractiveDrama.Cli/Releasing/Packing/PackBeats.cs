using System.Collections.Immutable;
using InteractiveDrama.Cli.Cutting;
using InteractiveDrama.Cli.Exploring;
using InteractiveDrama.Exploration;
using InteractiveDrama.Exploration.Results;
using InteractiveDrama.Playback.Beats;
using InteractiveDrama.Shots.Scheduling;
using InteractiveDrama.Shots.Specs;

namespace InteractiveDrama.Cli.Releasing.Packing;

/// <summary>Goes through a story once more, for the ways to its beats, and for each shot with the lines it is first met with.</summary>
/// <param name="story">The story.</param>
/// <param name="argument">What named it.</param>
/// <param name="order">The ids of its shots, in script order.</param>
internal sealed class PackBeats(LoadedStory story, string argument, IEnumerable<string> order)
{
    private readonly List<string> ids = [.. order.Distinct(StringComparer.Ordinal)];
    private readonly BeatNeeds needs = new(story.Id, StoryLook.Of(story.Package));
    private readonly Lock gate = new();
    private readonly Dictionary<string, HashSet<string>> shots = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Id, string Hash), CutBeat> reel = [];

    /// <summary>Its decisions and endings, in the order of the script.</summary>
    /// <param name="bounds">How far to go.</param>
    /// <param name="cancellation">Stops.</param>
    public ImmutableArray<PackBeat> Find(ExplorationOptions bounds, CancellationToken cancellation)
    {
        var result = new Explorer(
            ExploredStory.Of(story.Package),
            bounds with
            {
                FindingsOnly = true,
            }
        )
        {
            Seen = See,
        }.Explore(cancellation: cancellation);
        cancellation.ThrowIfCancellationRequested();
        var words = new WitnessWords(story.Package, argument);
        return
        [
            .. result.Decisions.Select(found => Beat(found, "decision", words)),
            .. result.Endings.Select(found => Beat(found, "ending", words)),
        ];
    }

    /// <summary>Every shot once, as a film is cut of it.</summary>
    /// <param name="order">The shots, in the order of the film.</param>
    public IReadOnlyList<CutBeat> Reel(IEnumerable<(string Id, string Hash)> order) =>
        [.. order.Where(reel.ContainsKey).Select(key => reel[key])];

    private PackBeat Beat(Reached found, string kind, WitnessWords words) =>
        new(
            found.Id,
            kind,
            words.Choices(found.Witness),
            found.Witness.Choices,
            shots.TryGetValue(found.Id, out var seen) ? [.. ids.Where(seen.Contains)] : []
        );

    private void See(Beat beat)
    {
        lock (gate)
        {
            if (!shots.TryGetValue(beat.Id, out var here))
            {
                shots[beat.Id] = here = new HashSet<string>(StringComparer.Ordinal);
            }
            for (var i = 0; i < beat.Shots.Length; i++)
            {
                var shot = beat.Shots[i];
                here.Add(shot.Id);
                var end =
                    i + 1 < beat.Shots.Length ? beat.Shots[i + 1].FirstLine : beat.Lines.Length;
                reel.TryAdd(
                    (shot.Id, needs.Picture(shot).ContentHash),
                    new CutBeat(
                        beat with
                        {
                            Lines = beat.Lines[shot.FirstLine..end],
                            Shots = [shot with { FirstLine = 0 }],
                            Sounds = [],
                            EpisodeChanges = [],
                            Ending = null,
                        },
                        null
                    )
                );
            }
        }
    }
}
