using InteractiveDrama.Protocol;

namespace InteractiveDrama.Hosting.Sessions;

/// <summary>A session that a command opened.</summary>
/// <param name="Reply">The answer, without the key.</param>
/// <param name="Key">The key.</param>
/// <param name="Fresh">False when the same command had opened it before.</param>
internal sealed record OpenedSession(SessionReply Reply, string Key, bool Fresh);
