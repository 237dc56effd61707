using InteractiveDrama.Playback.Beats;
using InteractiveDrama.Playback.Engine;
using InteractiveDrama.Playback.Steps;
using InteractiveDrama.Shots.Scheduling;
using InteractiveDrama.Stories.Packages;

namespace InteractiveDrama.Cli.Rendering;

/// <summary>How many of some viewers who choose at random come to each shot: what is spent first is seen most.</summary>
internal static class Reach
{
    private const int Viewers = 300;
    private const int MostBeats = 300;

    /// <summary>The share of random viewers by content hash of a picture; a voice has its line's, by id.</summary>
    /// <param name="package">The story.</param>
    /// <param name="needs">What its beats need.</param>
    public static Func<MediaNeed, double> Of(StoryPackage package, BeatNeeds needs)
    {
        var player = new StoryPlayer(package);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var viewer = 0; viewer < Viewers; viewer++)
        {
            foreach (var seen in Walk(player, viewer, beat => Seen(beat, needs)))
            {
                counts[seen] = counts.GetValueOrDefault(seen) + 1;
            }
        }
        return need =>
            (double)counts.GetValueOrDefault(need.Speech is null ? need.ContentHash : need.Subject)
            / Viewers;
    }

    private static HashSet<string> Walk(
        StoryPlayer player,
        int seed,
        Func<Beat, IEnumerable<string>> seenIn
    )
    {
        // The walk is to be the same tomorrow: no secret hangs on it.
#pragma warning disable CA5394
        var dice = new Random(seed);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var at = player.Begin(null, seed);
        for (var beats = 0; beats < MostBeats; beats++)
        {
            seen.UnionWith(seenIn(at.Beat));
            if (at.Position is not { } position || at.Beat.Choices.IsEmpty)
            {
                break;
            }
            var choice = at.Beat.Choices[dice.Next(at.Beat.Choices.Length)];
            at = player.Choose(position, choice.Id, new Variants(dice));
        }
#pragma warning restore CA5394
        return seen;
    }

    /// <summary>Puts random viewers into the variants of experiments as well; the seed draws the rest.</summary>
    private sealed class Variants(Random dice) : IDraws
    {
        public bool KeepsRounds => false;

#pragma warning disable CA5394
        public int? Next(DrawRequest request) =>
            request.Kind == DrawKind.Variant ? dice.Next(request.Outcomes) : null;
#pragma warning restore CA5394
    }

    private static IEnumerable<string> Seen(Beat beat, BeatNeeds needs)
    {
        foreach (var shot in beat.Shots)
        {
            yield return needs.Picture(shot).ContentHash;
        }
        foreach (var line in beat.Lines)
        {
            yield return line.Variant ?? line.Id;
        }
    }
}
