using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace InteractiveDrama.Shots.Providers.Http;

/// <summary>A provider's answer, read whole.</summary>
/// <param name="Status">The status.</param>
/// <param name="Type">The media type without parameters, lower case; empty when it did not say.</param>
/// <param name="Body">The body; empty when there was none.</param>
/// <param name="Headers">The headers.</param>
public sealed record ProviderAnswer(
    HttpStatusCode Status,
    string Type,
    ReadOnlyMemory<byte> Body,
    HttpResponseHeaders Headers
)
{
    private const int MostLevels = 32;

    /// <summary>Whether the status is of the two hundreds.</summary>
    public bool IsSuccess => (int)Status is >= 200 and <= 299;

    /// <summary>The body as JSON.</summary>
    /// <returns>Null when it is not JSON, or nested deeper than 32 levels.</returns>
    public JsonElement? Json()
    {
        try
        {
            using var document = JsonDocument.Parse(
                JsonMending.Whole(Body),
                new JsonDocumentOptions { MaxDepth = MostLevels }
            );
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The first value of a header; null when it is not there.</summary>
    /// <param name="name">The header's name.</param>
    public string? Header(string name) =>
        Headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;
}
