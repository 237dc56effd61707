namespace InteractiveDrama.Benchmarks.Serving.Hosts;

/// <summary>A choice that was taken.</summary>
internal sealed class ObviousTurn
{
    public required string SessionId { get; init; }

    public int Turn { get; init; }

    public required string CommandId { get; init; }

    public required string Choice { get; init; }
}
