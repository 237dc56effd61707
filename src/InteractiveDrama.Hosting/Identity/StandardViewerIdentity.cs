using System.Security.Claims;
using InteractiveDrama.Hosting.Access;
using Microsoft.AspNetCore.Http;

namespace InteractiveDrama.Hosting.Identity;

/// <summary>
/// Takes who the host's own authentication found, with its claims <c>age</c> (years) and <c>minor</c> (<c>true</c>); else a
/// viewer's token; else nobody.
/// </summary>
internal sealed class StandardViewerIdentity(ViewerTokens tokens) : IViewerIdentity
{
    private const string Subject = "sub";

    public ValueTask<ViewerAnswer> IdentifyAsync(HttpContext http) =>
        ValueTask.FromResult(
            http.User.Identity is { IsAuthenticated: true } ? Of(http.User)
            : Shown(http) is { } token ? tokens.Read(token)
            : ViewerAnswer.Anonymous
        );

    private static ViewerAnswer Of(ClaimsPrincipal user)
    {
        var viewer = user.FindFirstValue(ClaimTypes.NameIdentifier) ?? user.FindFirstValue(Subject);
        return ViewerIds.Problem(viewer) is { } problem
            ? ViewerAnswer.Refused(
                $"{problem} The host's authentication gave no usable '{Subject}' or name identifier claim."
            )
            : ViewerAnswer.Known(viewer!) with
            {
                Age = Age(user),
            };
    }

    private static ViewerAge Age(ClaimsPrincipal user) =>
        ViewerAge.Read(user.FindFirstValue("age")) is { } years
            ? ViewerAge.Of(years)
            : new ViewerAge(
                null,
                string.Equals(
                    user.FindFirstValue("minor"),
                    "true",
                    StringComparison.OrdinalIgnoreCase
                )
            );

    // A browser cannot give a WebSocket a header, so SignalR's clients send the token in the query.
    private static string? Shown(HttpContext http) =>
        BearerHeader.Read(http) is { } bearer && !KeyText.IsKey(bearer) ? bearer
        : http.Request.Query["access_token"] is [{ Length: > 0 } token] ? token
        : null;
}
