namespace InteractiveDrama.Analytics.Counting;

/// <summary>A counter within a cell. Which of the keys a measure uses is said with it.</summary>
/// <param name="Measure">What is counted.</param>
/// <param name="A">First key: mostly a beat's id.</param>
/// <param name="B">Second key: mostly a choice's id.</param>
/// <param name="C">Third key.</param>
/// <param name="N">A number: a depth, a time step, a day.</param>
public readonly record struct CounterKey(
    Measure Measure,
    string A = "",
    string B = "",
    string C = "",
    int N = 0
);
