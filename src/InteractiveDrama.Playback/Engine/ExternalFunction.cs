namespace InteractiveDrama.Playback.Engine;

/// <summary>
/// A function that a host gives to stories that declare it EXTERNAL. It must be pure: it may run more than once for
/// one call, and the same arguments must give the same result.
/// </summary>
/// <param name="arguments">ints, floats, bools, strings; lists as their items' full names (<c>IReadOnlyList&lt;string&gt;</c>), divert targets as their paths.</param>
/// <returns>An int, a float, a bool, a string, or null for nothing.</returns>
public delegate object? ExternalFunction(IReadOnlyList<object?> arguments);
