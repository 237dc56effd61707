namespace InteractiveDrama.Benchmarks.Serving.Hosts;

/// <summary>A session and ink's own save of where it stands.</summary>
internal sealed class ObviousSession
{
    public required string Id { get; init; }

    public int Turn { get; set; }

    public required string State { get; set; }
}
