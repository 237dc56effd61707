using System.Threading.Channels;

namespace InteractiveDrama.Hosting.Analytics.Intake;

/// <summary>Says that there is something to count. Often said before it is heard, it is heard once.</summary>
internal sealed class IntakeSignal
{
    private readonly Channel<bool> said = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite }
    );

    /// <summary>Says it; waits for nobody.</summary>
    public void Set() => said.Writer.TryWrite(true);

    /// <summary>Waits until it is said.</summary>
    public ValueTask<bool> WaitAsync(CancellationToken cancellation) =>
        said.Reader.ReadAsync(cancellation);
}
