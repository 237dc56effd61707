namespace InteractiveDrama.Benchmarks.Walks;

/// <summary>One viewer of one story, for one thread.</summary>
internal interface IPlayer
{
    /// <summary>Begins the story anew.</summary>
    /// <param name="seed">The session's seed.</param>
    /// <returns>How many choices are offered at the first stop.</returns>
    int Start(int seed);

    /// <summary>Takes a choice.</summary>
    /// <param name="choice">Which one, from 0.</param>
    /// <returns>How many choices are offered at the next stop.</returns>
    int Take(int choice);

    /// <summary>The texts of the stop: of each output its text and its tags, then of each choice the same.</summary>
    IEnumerable<string> Texts();

    /// <summary>Bytes of the state as it is kept between steps; null when it is not kept apart.</summary>
    long? StateBytes();
}
