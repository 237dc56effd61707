using System.IO.Pipelines;

namespace InteractiveDrama.Client.Connections;

/// <summary>One side of a pair of pipes.</summary>
internal sealed class DuplexPipe(PipeReader input, PipeWriter output) : IDuplexPipe
{
    public PipeReader Input { get; } = input;

    public PipeWriter Output { get; } = output;

    /// <summary>Two pipes: what one side writes, the other reads.</summary>
    public static (IDuplexPipe Transport, IDuplexPipe Application) CreateConnectionPair(
        PipeOptions inbound,
        PipeOptions outbound
    )
    {
        var toTransport = new Pipe(inbound);
        var toApplication = new Pipe(outbound);
        return (
            new DuplexPipe(toTransport.Reader, toApplication.Writer),
            new DuplexPipe(toApplication.Reader, toTransport.Writer)
        );
    }
}
