using Microsoft.AspNetCore.Http;

namespace InteractiveDrama.Hosting.Security;

/// <summary>Where a browser's page comes from.</summary>
internal static class Origins
{
    /// <summary>
    /// Whether a request's page is of this server: same host and port, and the same scheme, or https where TLS ends in
    /// front of the server.
    /// </summary>
    public static bool IsOwn(HttpRequest request) =>
        request.Headers.Origin is [{ } origin]
        && Uri.TryCreate(origin, UriKind.Absolute, out var page)
        && (page.Scheme == request.Scheme || page.Scheme == Uri.UriSchemeHttps)
        && string.Equals(page.Host, Host(request), StringComparison.OrdinalIgnoreCase)
        && page.Port == (request.Host.Port ?? (page.Scheme == Uri.UriSchemeHttps ? 443 : 80));

    /// <summary>Whether a text is an origin: scheme, host and port, nothing behind them.</summary>
    public static bool IsOrigin(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var origin)
        && (origin.Scheme == Uri.UriSchemeHttp || origin.Scheme == Uri.UriSchemeHttps)
        && origin.GetLeftPart(UriPartial.Authority) == text;

    private static string Host(HttpRequest request) =>
        Uri.TryCreate($"{Uri.UriSchemeHttp}://{request.Host.Host}", UriKind.Absolute, out var own)
            ? own.Host
            : "";
}
