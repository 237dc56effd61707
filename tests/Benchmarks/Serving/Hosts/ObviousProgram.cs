namespace InteractiveDrama.Benchmarks.Serving.Hosts;

/// <summary>The story as ink compiled it.</summary>
internal sealed record ObviousProgram(string Json);
