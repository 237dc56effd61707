using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace InteractiveDrama.Hosting.Publishing;

/// <summary>Reads what writers send as JSON.</summary>
internal static class PublishingBody
{
    private const int MostBytes = 1_048_576;

    /// <summary>The request's body; null when it is no JSON of this form.</summary>
    /// <exception cref="PublishingRefusal">It is longer than any such request can be.</exception>
    public static async Task<T?> ReadAsync<T>(HttpContext http)
        where T : class
    {
        if (!http.Request.HasJsonContentType())
        {
            return null;
        }
        // Read with a bound of its own: a host's may be any, and a body may come without a length.
        using var body = new MemoryStream();
        var buffer = new byte[16_384];
        while (await http.Request.Body.ReadAsync(buffer, http.RequestAborted) is > 0 and var read)
        {
            if (body.Length + read > MostBytes)
            {
                throw PublishingRefusal.TooLarge($"This request may have {MostBytes} bytes.");
            }
            body.Write(buffer, 0, read);
        }
        body.Position = 0;
        try
        {
            return await JsonSerializer.DeserializeAsync<T>(body, JsonSerializerOptions.Web);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
