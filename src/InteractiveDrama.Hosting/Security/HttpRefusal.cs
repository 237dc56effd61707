using System.Globalization;
using InteractiveDrama.Protocol;
using Microsoft.AspNetCore.Http;

namespace InteractiveDrama.Hosting.Security;

/// <summary>Refusals over HTTP: the same records as over the hub.</summary>
internal static class HttpRefusal
{
    public static Task UnauthorizedAsync(HttpContext http, string message)
    {
        http.Response.Headers.WWWAuthenticate = "Bearer";
        return WriteAsync(
            http,
            StatusCodes.Status401Unauthorized,
            ErrorCodes.Unauthorized,
            message
        );
    }

    public static Task InvalidAsync(HttpContext http, string message) =>
        WriteAsync(http, StatusCodes.Status400BadRequest, ErrorCodes.InvalidRequest, message);

    public static Task WriteAsync(HttpContext http, int status, string code, string message) =>
        WriteAsync(http, status, new DramaError { Code = code, Message = message });

    public static Task WriteAsync(HttpContext http, int status, DramaError error)
    {
        http.Response.StatusCode = status;
        http.Response.Headers.CacheControl = "no-store";
        if (error.RetryAfter is { } seconds)
        {
            http.Response.Headers.RetryAfter = Math.Ceiling(seconds)
                .ToString(CultureInfo.InvariantCulture);
        }
        return http.Response.WriteAsJsonAsync(error);
    }
}
