using InteractiveDrama.Benchmarks.Speculation.Worlds;

namespace InteractiveDrama.Benchmarks.Speculation.Simulated;

/// <summary>One beat of a viewer's way.</summary>
/// <param name="Beat">The beat.</param>
/// <param name="Begins">Seconds from the run's beginning.</param>
/// <param name="ThinkSeconds">How long the viewer thinks at its end.</param>
/// <param name="Choice">What the viewer takes; null where the viewer's way ends.</param>
internal sealed record Stop(WorldBeat Beat, double Begins, double ThinkSeconds, string? Choice)
{
    /// <summary>When the next one begins.</summary>
    public double Ends => Begins + Beat.Seconds + ThinkSeconds;
}
