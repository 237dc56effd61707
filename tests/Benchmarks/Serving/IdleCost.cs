namespace InteractiveDrama.Benchmarks.Serving;

/// <summary>What one idle viewer takes of a server's memory.</summary>
/// <param name="Viewers">How many were there.</param>
/// <param name="Resident">Bytes in memory for each.</param>
/// <param name="Managed">Bytes of the managed heap for each.</param>
internal sealed record IdleCost(int Viewers, double Resident, double Managed);
