using System.Text.Json;
using InteractiveDrama.Hosting.Hubs.Protocols;
using InteractiveDrama.Hosting.Sessions;
using Microsoft.AspNetCore.Http;

namespace InteractiveDrama.Hosting.Analytics.Endpoints;

/// <summary>
/// Reads what a closing page sends. <c>navigator.sendBeacon</c> sends text to another origin without asking first, so JSON is
/// taken as text as well.
/// </summary>
internal static class PageEventsBody
{
    /// <summary>Bytes it may have, which is what a browser sends with a beacon.</summary>
    public const int MostBytes = 65_536;

    /// <summary>The request's body.</summary>
    /// <exception cref="DramaFaultException">It is something else, or too long.</exception>
    public static async Task<PageEventsRequest> ReadAsync(HttpContext http)
    {
        var request = http.Request;
        var type = request.ContentType?.Split(';')[0].Trim();
        if (
            !request.HasJsonContentType()
            && !string.Equals(type, "text/plain", StringComparison.OrdinalIgnoreCase)
        )
        {
            throw Unreadable();
        }
        using var body = new MemoryStream();
        var buffer = new byte[8_192];
        while (await request.Body.ReadAsync(buffer, http.RequestAborted) is > 0 and var read)
        {
            if (body.Length + read > MostBytes)
            {
                throw Faults.Invalid(
                    $"The body is longer than {MostBytes} bytes; send fewer events at once."
                );
            }
            body.Write(buffer, 0, read);
        }
        try
        {
            return JsonSerializer.Deserialize<PageEventsRequest>(
                    body.GetBuffer().AsSpan(0, (int)body.Length),
                    // What was not sent is refused with the field's name, as over the hub.
                    DramaJson.Payload
                ) ?? throw Unreadable();
        }
        catch (JsonException)
        {
            throw Unreadable();
        }
    }

    private static DramaFaultException Unreadable() =>
        Faults.Invalid(
            "The request is JSON such as {\"resumeKey\": \"…\", \"events\": [{\"kind\": \"stalled\", \"turn\": 3, \"waitMs\": 900}]}, sent as application/json or text/plain."
        );
}
