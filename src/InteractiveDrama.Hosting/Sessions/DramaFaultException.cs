using InteractiveDrama.Protocol;

namespace InteractiveDrama.Hosting.Sessions;

/// <summary>A refusal on its way to the client; the hub's filter turns it into a reply.</summary>
internal sealed class DramaFaultException(DramaError error) : Exception(error.Message)
{
    public DramaError Error { get; } = error;
}
