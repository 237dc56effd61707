using System.Text.Json;
using InteractiveDrama.Hosting.Access;
using InteractiveDrama.Hosting.Identity;
using InteractiveDrama.Hosting.Security;
using InteractiveDrama.Playback.Access;
using InteractiveDrama.Protocol;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace InteractiveDrama.Hosting.Administration;

/// <summary>Issues viewers' tokens to the platform.</summary>
internal static class TokenEndpoints
{
    private const int UsualMinutes = 60;
    private const int MostMinutes = 7 * 24 * 60;

    public static void MapViewerTokens(this IEndpointRouteBuilder app) =>
        app.MapPost("/api/viewers/tokens", IssueAsync).RequireRole(Role.Owner);

    private static async Task IssueAsync(HttpContext http, ViewerTokens tokens)
    {
        var request = await ReadAsync(http);
        var minutes = request?.Minutes ?? UsualMinutes;
        var problem =
            request is null
                ? "The request is JSON such as {\"viewer\": \"ada\", \"minutes\": 60}, sent as application/json."
            : ViewerIds.Problem(request.Viewer) is { } wrong ? wrong
            : minutes is < 1 or > MostMinutes ? $"minutes must be between 1 and {MostMinutes}."
            : request.Age is < 0 or > ViewerAge.Most
                ? $"age must be between 0 and {ViewerAge.Most}, in years."
            : request is { Age: >= ViewerAge.Adult, Minor: true }
                ? $"age {request.Age} and minor exclude each other; send the age alone."
            : null;
        if (problem is not null)
        {
            await HttpRefusal.InvalidAsync(http, problem);
            return;
        }
        if (!tokens.CanIssue)
        {
            await HttpRefusal.WriteAsync(
                http,
                StatusCodes.Status409Conflict,
                ErrorCodes.InvalidRequest,
                "This server has no key to sign tokens with: configure Tokens:Keys."
            );
            return;
        }
        var (token, end) = tokens.Issue(
            request!.Viewer!,
            TimeSpan.FromMinutes(minutes),
            Age(request)
        );
        await http.Response.WriteAsJsonAsync(new TokenReply(token, end));
    }

    private static ViewerAge Age(TokenRequest request) =>
        request.Age is { } years ? ViewerAge.Of(years) : new ViewerAge(null, request.Minor == true);

    private static async Task<TokenRequest?> ReadAsync(HttpContext http)
    {
        try
        {
            return http.Request.HasJsonContentType()
                ? await http.Request.ReadFromJsonAsync<TokenRequest>(http.RequestAborted)
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
