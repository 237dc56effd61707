namespace InteractiveDrama.Exploration.Search;

/// <summary>A way from one state to another.</summary>
/// <param name="From">Number of the state it leaves; <see cref="SearchTree.Root"/> for the beginning.</param>
/// <param name="To">Number of the state it comes to.</param>
/// <param name="Stop">Number of what is met on it.</param>
/// <param name="Move">Number of the move.</param>
internal readonly record struct Edge(int From, int To, int Stop, int Move);
