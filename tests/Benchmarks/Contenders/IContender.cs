using InteractiveDrama.Benchmarks.Walks;

namespace InteractiveDrama.Benchmarks.Contenders;

/// <summary>One way to play one story. Not for use from several threads; it makes those that it needs.</summary>
internal interface IContender : IDisposable
{
    /// <summary>Its row's name.</summary>
    string Name { get; }

    /// <summary>What loading the story costs.</summary>
    LoadCost Load();

    /// <summary>Plays the walks once and reads everything.</summary>
    Reading Read();

    /// <summary>Plays the walks once and says how many bytes a step allocates, on average.</summary>
    double Allocated();

    /// <summary>Plays the walks and takes the time.</summary>
    /// <param name="laps">How often each thread plays all of them.</param>
    /// <param name="threads">1 or 2.</param>
    Run Run(int laps, int threads);
}
