using InteractiveDrama.Protocol;

namespace InteractiveDrama.Benchmarks.Serving.Hosts;

/// <summary>The answer of <see cref="BareHub"/>.</summary>
internal sealed record BareReply(SessionReply Record);
