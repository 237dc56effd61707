using System.Net.Mime;
using Microsoft.AspNetCore.Http;

namespace InteractiveDrama.Hosting.Security;

/// <summary>What every answer tells the browser not to do.</summary>
internal static class SecurityHeaders
{
    private const string OfData = "default-src 'none'; frame-ancestors 'none'";

    // The player and the charts write styles of their own; scripts come from this server's files alone.
    private const string OfPages =
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; "
        + "media-src 'self' blob:; font-src 'self' data:; connect-src 'self'; worker-src 'self' blob:; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors ";

    /// <summary>Sets the headers, except those that the endpoint sets itself.</summary>
    public static void Set(HttpResponse response, string framing)
    {
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["Referrer-Policy"] = "no-referrer";
        response.OnStarting(() =>
        {
            // A 304 names no type, and what it says replaces what the browser keeps: the page's own policy stays.
            if (
                response.Headers.ContentSecurityPolicy.Count == 0
                && response.StatusCode != StatusCodes.Status304NotModified
            )
            {
                response.Headers.ContentSecurityPolicy = IsOfPage(response)
                    ? OfPages + framing
                    : OfData;
            }
            return Task.CompletedTask;
        });
    }

    // A script may be a worker's, and then its own policy is the worker's.
    private static bool IsOfPage(HttpResponse response) =>
        response.ContentType is { } type
        && (
            type.StartsWith(MediaTypeNames.Text.Html, StringComparison.OrdinalIgnoreCase)
            || type.StartsWith(MediaTypeNames.Text.JavaScript, StringComparison.OrdinalIgnoreCase)
        );
}
