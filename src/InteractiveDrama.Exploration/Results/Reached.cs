namespace InteractiveDrama.Exploration.Results;

/// <summary>A decision, ending or choice that was reached.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Depth">How many choices lead to it; for a choice, itself included.</param>
/// <param name="Witness">A way to it: a shortest one, when the search found it.</param>
public sealed record Reached(string Id, int Depth, Witness Witness);
