using Microsoft.AspNetCore.Http;

namespace InteractiveDrama.Hosting.Access;

/// <summary>Reads what <c>Authorization: Bearer</c> carries.</summary>
internal static class BearerHeader
{
    private const string Scheme = "Bearer ";

    public static string? Read(HttpContext http) =>
        http.Request.Headers.Authorization is [{ } header]
        && header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            ? header[Scheme.Length..].Trim()
            : null;
}
