using System.Collections.Immutable;

namespace InteractiveDrama.Shots.Providers.Http;

/// <summary>One request to a provider's API.</summary>
/// <param name="Method">The method.</param>
/// <param name="Path">A path under the API's base, or a whole URL at the same origin.</param>
public sealed record ProviderCall(HttpMethod Method, string Path)
{
    /// <summary>What is sent along; null for nothing.</summary>
    public HttpContent? Content { get; init; }

    /// <summary>Headers of this request alone, none of them a key.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Headers { get; init; } = [];

    /// <summary>How many bytes the answer may have.</summary>
    public long MostBytes { get; init; } = 4 * 1024 * 1024;

    /// <summary>How long the whole exchange may take.</summary>
    public TimeSpan Within { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Whether this may begin something that costs money. It gets a connection of its own then: one that stood idle may be
    /// closed at its other end, and a request lost on it would be one more whose outcome nobody knows.
    /// </summary>
    public bool IsSubmit { get; init; }
}
