namespace InteractiveDrama.Exploration.RandomWalks;

/// <summary>How many walks came to an ending.</summary>
/// <param name="Id">The ending's id.</param>
/// <param name="Walks">How many.</param>
public sealed record EndingCount(string Id, int Walks);
