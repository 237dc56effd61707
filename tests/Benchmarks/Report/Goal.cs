namespace InteractiveDrama.Benchmarks.Report;

/// <summary>A goal, and what was measured for it on one story.</summary>
/// <param name="Name">What is asked for.</param>
/// <param name="Story">The story.</param>
/// <param name="Value">What was measured, with its unit.</param>
/// <param name="Met">Whether it is what is asked for; null where nothing is, or where the figure cannot tell.</param>
internal sealed record Goal(string Name, string Story, string Value, bool? Met);
