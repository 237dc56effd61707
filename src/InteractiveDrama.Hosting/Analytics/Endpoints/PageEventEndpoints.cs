using InteractiveDrama.Hosting.Analytics.Intake;
using InteractiveDrama.Hosting.Identity;
using InteractiveDrama.Hosting.Limits;
using InteractiveDrama.Hosting.Sessions;
using InteractiveDrama.Playback.Sessions;
using InteractiveDrama.Protocol;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace InteractiveDrama.Hosting.Analytics.Endpoints;

/// <summary>Where a page that is being closed tells what its player saw last.</summary>
internal static class PageEventEndpoints
{
    public static void MapPageEvents(this IEndpointRouteBuilder app) =>
        // Whoever could play may tell; what is told changes nothing of play.
        app.MapGroup("/api/sessions/{id}")
            .IdentifyViewer(mustBeKnown: false)
            .MapPost("events", TellAsync);

    private static async Task<NoContent> TellAsync(
        string id,
        HttpContext http,
        ISessionStore store,
        PageLimits limits,
        PlayerEvents players
    )
    {
        var session = Requests.Session(id);
        limits.Spend(session, AddressKey.Of(http.Connection.RemoteIpAddress));
        var told = await PageEventsBody.ReadAsync(http);
        var request = new ReportRequest
        {
            Session = session,
            Events = told.Events!,
            Player = told.Player,
            SentAt = told.SentAt,
        };
        foreach (var seen in Requests.Events(request))
        {
            if (seen.Kind is PlayerEventKind.ShotReported)
            {
                throw Faults.Invalid("shotReported goes over the hub, where its answer is read.");
            }
        }
        if (
            await store.FindAsync(session) is not { Session: var record, Position: var position }
            || !(
                record.Opens(http.Viewer(), told.ResumeKey)
                // A closing page cannot ask for a viewer's token any more; its session's key does for this.
                || SessionKeys.Opens(record.Key, told.ResumeKey)
            )
        )
        {
            throw Faults.UnknownSession();
        }
        players.TakeIn(record, position.Turn, request, new ServerNumbers());
        return TypedResults.NoContent();
    }
}
