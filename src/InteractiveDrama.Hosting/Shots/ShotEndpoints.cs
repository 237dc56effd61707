using InteractiveDrama.Hosting.Access;
using InteractiveDrama.Hosting.Security;
using InteractiveDrama.Hosting.Sessions;
using InteractiveDrama.Playback.Access;
using InteractiveDrama.Protocol;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace InteractiveDrama.Hosting.Shots;

/// <summary>How shots are being made, for operators; and the addresses that services call.</summary>
internal static class ShotEndpoints
{
    public static void MapShots(this IEndpointRouteBuilder app)
    {
        var shots = app.MapGroup("/api/shots").RequireRole(Role.Owner);
        shots.MapGet("", StatusAsync);
        shots.MapGet("{story}/explain", ExplainAsync);
        shots.MapPost("providers/{name}/restart", RestartAsync);
        app.MapPost(ShotHooks.Path + "/{segment}", Hint);
    }

    private static async Task StatusAsync(HttpContext http, ShotStatus status) =>
        await http.Response.WriteAsJsonAsync(await status.ReadAsync(http.RequestAborted));

    private static async Task ExplainAsync(
        string story,
        string? need,
        HttpContext http,
        ShotStatus status
    )
    {
        if (need is not { Length: > 0 } || !need.StartsWith($"{story}/", StringComparison.Ordinal))
        {
            throw Faults.Invalid(
                $"need is the key of what is needed, such as '{story}/picture/HASH'; GET /api/shots lists those under way."
            );
        }
        await http.Response.WriteAsJsonAsync(new ExplainReply(need, status.Explain(need)));
    }

    private static async Task RestartAsync(string name, HttpContext http, ShotStatus status)
    {
        if (await status.RestartAsync(name, http.Actor()) is { } reply)
        {
            await http.Response.WriteAsJsonAsync(reply);
            return;
        }
        await HttpRefusal.WriteAsync(
            http,
            StatusCodes.Status404NotFound,
            ErrorCodes.NotFound,
            "There is no provider of this name; GET /api/shots lists them."
        );
    }

    // What is sent along is not read: whoever it is from, the provider itself is asked how the job stands.
    private static IResult Hint(string segment, ShotHooks hooks) =>
        hooks.Hints.Hint(segment) ? TypedResults.NoContent() : TypedResults.NotFound();
}
