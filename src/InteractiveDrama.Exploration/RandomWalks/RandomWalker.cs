using System.Collections.Immutable;
using InteractiveDrama.Exploration.Results;
using InteractiveDrama.Exploration.Walks;
using InteractiveDrama.Playback.Beats;
using InteractiveDrama.Playback.Steps;
using InteractiveDrama.Stories.Packages;

namespace InteractiveDrama.Exploration.RandomWalks;

/// <summary>Walks a story at random: evenly among what is offered, automatic choices by their weight.</summary>
public static class RandomWalker
{
    private const int WalksInRound = 256;
    private const int Series = 3;
    private const int Fineness = 1 << 30;

    /// <summary>Walks.</summary>
    /// <param name="package">The story.</param>
    /// <param name="options">From where, how often, how far.</param>
    /// <param name="cancellation">Breaks it off.</param>
    /// <exception cref="UnknownEpisodeException">The story has no such episode.</exception>
    /// <exception cref="OperationCanceledException">It was broken off.</exception>
    public static RandomWalkResult Walk(
        StoryPackage package,
        RandomWalkOptions options,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(package);
        ArgumentNullException.ThrowIfNull(options);
        if (options.Episode is { } episode && package.Episode(episode) is null)
            throw new UnknownEpisodeException(episode);
        var player = new StoryPlayer(package);
        var footprints = new Footprints(package);
        var tally = new WalkTally();
        for (var first = 0; first < options.Walks; first += WalksInRound)
        {
            var from = first;
            var ends = new WalkEnd[Math.Min(WalksInRound, options.Walks - first)];
            Parallel.For(
                0,
                ends.Length,
                new ParallelOptions
                {
                    MaxDegreeOfParallelism = options.Threads,
                    CancellationToken = cancellation,
                },
                i => ends[i] = One(player, options, footprints, from + i, cancellation)
            );
            foreach (var end in ends)
                tally.Add(end);
        }

        return tally.Result(options, footprints);
    }

    private static WalkEnd One(
        StoryPlayer player,
        RandomWalkOptions options,
        Footprints footprints,
        int index,
        CancellationToken cancellation
    )
    {
        var chance = new Chance(options.Seed, Series, index);
        // What is drawn and what is chosen come from two streams, so that neither shifts the other.
        var draws = new WalkDraws(new Chance(chance.Below(int.MaxValue), 1, 0));
        var choices = new List<int>();
        var move = player.Begin(options.Episode, options.Seed, draws);
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            var beat = move.Beat;
            footprints.See(beat);
            if (beat.Stop == BeatStop.Ending)
                return new WalkEnd(beat.Ending, default, beat, choices.Count, null);
            if (
                beat.Stop != BeatStop.Decision
                || move.Position is not { } position
                || choices.Count == options.MaxChoices
            )
            {
                return new WalkEnd(
                    null,
                    beat.Stop switch
                    {
                        BeatStop.DeadEnd => WalkFindingKind.DeadEnd,
                        BeatStop.Failed => WalkFindingKind.Error,
                        _ => WalkFindingKind.Unfinished,
                    },
                    beat,
                    choices.Count,
                    new Witness(options.Episode, [.. choices], draws.Take())
                );
            }

            var chosen = Choose(beat, ref chance);
            choices.Add(chosen);
            footprints.Take(beat.Choices[chosen].Id);
            move = player.Choose(position, beat.Choices[chosen].Id, draws);
        }
    }

    private static int Choose(Beat beat, ref Chance chance)
    {
        ImmutableArray<double> weights = [.. beat.Choices.Select(AutoWeight.Of)];
        var total = weights.Sum();
        if (total <= 0)
            return chance.Below(beat.Choices.Length);
        var point = total * chance.Below(Fineness) / Fineness;
        for (var i = 0; i < weights.Length; i++)
        {
            point -= weights[i];
            if (point < 0)
                return i;
        }

        return weights.IndexOf(weights.Max());
    }
}
