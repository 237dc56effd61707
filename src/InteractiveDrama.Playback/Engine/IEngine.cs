namespace InteractiveDrama.Playback.Engine;

/// <summary>
/// The machine that runs a compiled story: program in, then start, step, encode, decode, inspect.
/// Safe for use from many threads; a state belongs to the engine that made or decoded it.
/// </summary>
public interface IEngine
{
    /// <summary>A short name and format version, kept with every state.</summary>
    string Name { get; }

    /// <summary>True when it reports what it draws, and can be told what to draw.</summary>
    bool TellsDraws { get; }

    /// <summary>Runs from the story's beginning, or from a knot, to the first stop.</summary>
    /// <param name="knot">The knot; null for the beginning.</param>
    /// <param name="seed">31 bits.</param>
    /// <param name="draws">Decides what is drawn; the seed does when null.</param>
    /// <exception cref="NotSupportedException">Draws are given, and this engine cannot be told them.</exception>
    EngineStop Start(string? knot, int seed, IDraws? draws = null);

    /// <summary>Takes a choice and runs to the next stop.</summary>
    /// <param name="state">A state at a stop; it stays as it is.</param>
    /// <param name="choice">Index of the choice in the stop's list.</param>
    /// <param name="draws">Decides what is drawn; the seed does when null.</param>
    /// <exception cref="ArgumentOutOfRangeException">The stop does not offer such a choice.</exception>
    /// <exception cref="Steps.InvalidSnapshotException">The state is no state of this story, which decoding could not see.</exception>
    /// <exception cref="NotSupportedException">Draws are given, and this engine cannot be told them.</exception>
    EngineStop Step(EngineState state, int choice, IDraws? draws = null);

    /// <summary>
    /// Takes a choice and enters a knot in place of what the choice leads to: as though a divert to it were the first thing
    /// behind the choice. The choice counts as taken, and as a turn; the line that it would print is not printed.
    /// </summary>
    /// <param name="state">A state at a stop; it stays as it is.</param>
    /// <param name="choice">Index of the choice in the stop's list.</param>
    /// <param name="knot">A knot without parameters.</param>
    /// <param name="draws">Decides what is drawn; the seed does when null.</param>
    /// <exception cref="ArgumentOutOfRangeException">The stop does not offer such a choice.</exception>
    /// <exception cref="ArgumentException">The story has no such knot.</exception>
    /// <exception cref="NotSupportedException">Draws are given, and this engine cannot be told them.</exception>
    EngineStop Detour(EngineState state, int choice, string knot, IDraws? draws = null);

    /// <summary>A state as bytes.</summary>
    /// <param name="state">The state.</param>
    byte[] Encode(EngineState state);

    /// <summary>A state from bytes.</summary>
    /// <param name="bytes">What <see cref="Encode"/> made.</param>
    /// <exception cref="Steps.InvalidSnapshotException">The bytes are no state of this story.</exception>
    EngineState Decode(ReadOnlySpan<byte> bytes);

    /// <summary>A state for people: variables, visits, call stack, as JSON.</summary>
    /// <param name="state">The state.</param>
    string Inspect(EngineState state);
}
