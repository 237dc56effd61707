using InteractiveDrama.Protocol;

namespace InteractiveDrama.Hosting.Sessions;

/// <summary>A refusal on its way to the client; the hub's filter turns it into a reply.</summary>
public sealed class DramaFaultException(DramaError error) : Exception(error.Message)
{
    /// <summary>What the client is told.</summary>
    public DramaError Error { get; } = error;
}
