using InteractiveDrama.Protocol;

namespace InteractiveDrama.Hosting.Tests.ExactlyOnce;

/// <summary>An answer, and how it stood on the wire.</summary>
internal sealed record Heard(string Json, SessionReply Reply);
