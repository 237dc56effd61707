using InteractiveDrama.Protocol;

namespace InteractiveDrama.Client;

/// <summary>What a client was told without asking.</summary>
/// <param name="reply">Where the session stands, or why it goes on elsewhere.</param>
public sealed class BeatReadyEventArgs(SessionReply reply) : EventArgs
{
    /// <summary>Where the session stands, or why it goes on elsewhere.</summary>
    public SessionReply Reply { get; } = reply;
}
