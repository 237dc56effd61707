namespace InteractiveDrama.Exploration.Stops;

/// <summary>What exploring needs of an offered choice.</summary>
/// <param name="Id">Its id as offered.</param>
/// <param name="Choice">Number of the choice in the story; -1 for one the story does not list.</param>
/// <param name="IsAuto">True when it is taken without asking.</param>
internal readonly record struct OfferedFacts(string Id, int Choice, bool IsAuto);
