namespace InteractiveDrama.Shots.Providers.Contract;

/// <summary>What a provider made, as it came.</summary>
/// <param name="Type">The media type it was sent as; what it really is, is looked at later.</param>
/// <param name="Bytes">The bytes; not more than the provider's configured cap.</param>
public sealed record ProducedMedia(string Type, Stream Bytes) : IAsyncDisposable
{
    /// <summary>The seed that was used, when the provider says; null otherwise.</summary>
    public long? Seed { get; init; }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Bytes.DisposeAsync();
}
