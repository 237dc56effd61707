using System.Text.Json;
using InteractiveDrama.Hosting.Access;
using InteractiveDrama.Hosting.Identity;
using InteractiveDrama.Hosting.Security;
using InteractiveDrama.Hosting.Sessions;
using InteractiveDrama.Hosting.Stories;
using InteractiveDrama.Playback.Access;
using InteractiveDrama.Playback.Sessions;
using InteractiveDrama.Protocol;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace InteractiveDrama.Hosting.Gates;

/// <summary>Opens gates and closes them, for the platform.</summary>
internal static class GrantEndpoints
{
    public static void MapGrants(this IEndpointRouteBuilder app)
    {
        var grants = app.MapGroup("/api/grants").RequireRole(Role.Owner);
        grants.MapPost("", GrantAsync);
        grants.MapDelete("{id}", RevokeAsync);
    }

    private static async Task GrantAsync(
        HttpContext http,
        Grants grants,
        StoryCatalogue catalogue,
        ISessionStore sessions
    )
    {
        var grant = await CheckedAsync(await ReadAsync(http), catalogue, sessions);
        var kept = await grants.OpenAsync(grant, http.Actor());
        if (kept.IsAlike(grant))
        {
            await http.Response.WriteAsJsonAsync(new GrantReply(kept));
            return;
        }
        await HttpRefusal.WriteAsync(
            http,
            StatusCodes.Status409Conflict,
            ErrorCodes.InvalidRequest,
            "This id is a grant of another viewer or gate: give each grant an id of its own."
        );
    }

    private static async Task RevokeAsync(string id, HttpContext http, Grants grants)
    {
        // Routing leaves a slash in an id as it was sent.
        var known = id.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);
        if (await grants.RevokeAsync(known, http.Actor()) is { } kept)
        {
            await http.Response.WriteAsJsonAsync(new GrantReply(kept));
            return;
        }
        await HttpRefusal.WriteAsync(
            http,
            StatusCodes.Status404NotFound,
            ErrorCodes.NotFound,
            "There is no grant of this id; the id is the one that it was made with."
        );
    }

    private static async Task<Grant> CheckedAsync(
        GrantRequest request,
        StoryCatalogue catalogue,
        ISessionStore sessions
    )
    {
        var id = Requests.Named(request.Id, "id");
        var gate = Requests.Named(request.Gate, "gate");
        var story = Requests.Named(request.Story, "story");
        if (catalogue.Find(story) is null)
        {
            throw Faults.UnknownStory(story);
        }
        if (request.Viewer is null == request.Session is null)
        {
            throw Faults.Invalid("Name either a viewer or a session to open the gate for.");
        }
        if (request.Viewer is { } viewer && ViewerIds.Problem(viewer) is { } problem)
        {
            throw Faults.Invalid(problem);
        }
        var session = request.Session is { } named ? Requests.Session(named) : null;
        if (session is not null && await sessions.FindAsync(session) is null)
        {
            throw Faults.UnknownSession();
        }
        return new Grant(id, request.Viewer, session, story, gate, default, null);
    }

    private static async Task<GrantRequest> ReadAsync(HttpContext http)
    {
        try
        {
            if (
                http.Request.HasJsonContentType()
                && await http.Request.ReadFromJsonAsync<GrantRequest>(http.RequestAborted)
                    is { } request
            )
            {
                return request;
            }
        }
        catch (JsonException)
        {
            // Answered like a request of another kind.
        }
        throw Faults.Invalid(
            "The request is JSON such as {\"id\": \"order-17\", \"viewer\": \"ada\", \"story\": \"pier\", \"gate\": \"season\"}, sent as application/json."
        );
    }
}
