using System.Collections.Immutable;
using System.Globalization;
using InteractiveDrama.Benchmarks.Speculation.Worlds;

namespace InteractiveDrama.Benchmarks.Speculation.Simulated;

/// <summary>A viewer's whole way, decided by the viewer's number and the seed alone: it is the same whatever is shown.</summary>
/// <param name="Viewer">The viewer's number, from 0.</param>
/// <param name="Name">What the viewer is called.</param>
/// <param name="Stops">The beats, in order.</param>
internal sealed record Trip(int Viewer, string Name, ImmutableArray<Stop> Stops)
{
    // So many viewers leave at a beat's end without choosing.
    private const double Leaves = 0.02;
    private const int MostBeats = 200;

    public static Trip Of(IWorld world, ulong seed, int viewer, double arrives)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"v{viewer}");
        var chance = new Chance(seed, name);
        var stops = ImmutableArray.CreateBuilder<Stop>();
        var begins = arrives;
        for (var beat = world.Begin(); beat is not null && stops.Count < MostBeats; )
        {
            var think = beat.Choices.IsEmpty ? 0 : Math.Min(30, chance.Lognormal(9, 18));
            var choice =
                beat.Choices.IsEmpty || chance.Fraction() < Leaves
                    ? null
                    : beat.Choices[Pick(beat.Habits, chance.Fraction())];
            stops.Add(new Stop(beat, begins, think, choice));
            begins = stops[^1].Ends;
            beat = choice is null ? null : beat.After(choice);
        }

        return new Trip(viewer, name, stops.ToImmutable());
    }

    private static int Pick(ImmutableArray<double> shares, double point)
    {
        for (var i = 0; i < shares.Length - 1; i++)
        {
            point -= shares[i];
            if (point < 0)
                return i;
        }

        return shares.Length - 1;
    }
}
