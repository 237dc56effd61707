namespace InteractiveDrama.Exploration.Results;

/// <summary>How long one way through an episode takes.</summary>
/// <param name="Seconds">Seconds, without the time a viewer takes to choose.</param>
/// <param name="Witness">The way.</param>
public sealed record PathTime(double Seconds, Witness Witness);
