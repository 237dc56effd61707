namespace InteractiveDrama.Analytics.Tests.Coverage;

/// <summary>What is true of all viewers at a depth: the shares that go on, have left, have come to an ending.</summary>
internal sealed record Expected(double Watching, double Left, double Ended);
