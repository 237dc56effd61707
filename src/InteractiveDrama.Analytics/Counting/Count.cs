namespace InteractiveDrama.Analytics.Counting;

/// <summary>A number to add to a counter.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="Key">The counter in it.</param>
/// <param name="Value">How many; below 0 to take back.</param>
public readonly record struct Count(Cell Cell, CounterKey Key, long Value);
