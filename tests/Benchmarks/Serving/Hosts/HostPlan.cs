namespace InteractiveDrama.Benchmarks.Serving.Hosts;

/// <summary>What a server process is to be.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Data">The folder of its data.</param>
/// <param name="Reply">The file with the answer that <see cref="HostKind.Bare"/> gives.</param>
internal sealed record HostPlan(HostKind Kind, string Data, string Reply);
