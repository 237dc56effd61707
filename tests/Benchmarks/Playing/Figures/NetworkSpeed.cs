namespace InteractiveDrama.Benchmarks.Playing.Figures;

/// <summary>How fast a network is.</summary>
/// <param name="BitsPerSecond">In each direction, of all connections together.</param>
/// <param name="RoundTripMs">There and back, in milliseconds.</param>
internal sealed record NetworkSpeed(double BitsPerSecond, double RoundTripMs);
