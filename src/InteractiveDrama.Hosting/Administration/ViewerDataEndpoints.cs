using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using InteractiveDrama.Hosting.Access;
using InteractiveDrama.Hosting.Analytics.Privacy;
using InteractiveDrama.Hosting.Gates;
using InteractiveDrama.Hosting.Identity;
using InteractiveDrama.Hosting.Sessions;
using InteractiveDrama.Playback.Access;
using InteractiveDrama.Playback.Sessions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace InteractiveDrama.Hosting.Administration;

/// <summary>What is kept of viewers, given out and deleted: for an owner, and for whoever a session belongs to.</summary>
internal static class ViewerDataEndpoints
{
    /// <summary>Where the key of an anonymous session is shown.</summary>
    public const string KeyHeader = "X-Resume-Key";

    // The name under which a viewer deletes what is theirs.
    private const string Themselves = "viewer";

    public static void MapViewerData(this IEndpointRouteBuilder app)
    {
        var viewers = app.MapGroup("/api/viewers/{viewer}").RequireRole(Role.Owner);
        viewers.MapGet("data", ExportAsync);
        viewers.MapDelete("", EraseAsync);
        // To leave is open to everybody, also where anonymous viewers may play no more.
        var sessions = app.MapGroup("/api/sessions/{id}").IdentifyViewer(mustBeKnown: false);
        sessions.MapGet("data", ExportOwnAsync);
        sessions.MapDelete("", EraseOwnAsync);
    }

    private static async Task<Ok<ViewerExport>> ExportAsync(
        string viewer,
        HttpContext http,
        IViewerData data,
        CountedData counted,
        IGrantStore grants,
        IActLog log,
        TimeProvider time,
        CancellationToken cancellation
    )
    {
        var known = ViewerIds.FromAddress(viewer);
        var ids = await data.SessionsOfAsync(known, cancellation);
        var opened = await grants.OfViewerAsync(known, cancellation);
        var now = time.GetUtcNow();
        await log.AppendAsync(
            http.Actor()
                .Does(
                    now,
                    ActKinds.Export,
                    ViewerErasure.Subject,
                    after: new { sessions = ids.Length }
                ),
            cancellation
        );
        return TypedResults.Ok(
            new ViewerExport(
                now,
                ReadAsync(data, counted, ids, cancellation),
                [.. opened.Select(grant => new GrantReply(grant))]
            )
        );
    }

    private static async Task<Ok<ErasedData>> EraseAsync(
        string viewer,
        HttpContext http,
        IViewerData data,
        IGrantStore grants,
        ViewerErasure erasure
    )
    {
        var known = ViewerIds.FromAddress(viewer);
        await grants.EraseAsync(known);
        return TypedResults.Ok(
            await erasure.EraseAsync(await data.SessionsOfAsync(known), http.Actor().Name)
        );
    }

    private static async Task<Ok<ViewerExport>> ExportOwnAsync(
        string id,
        HttpContext http,
        ISessionStore store,
        IViewerData data,
        CountedData counted,
        TimeProvider time,
        CancellationToken cancellation
    )
    {
        var ids = await OwnAsync(id, http, store, data);
        return TypedResults.Ok(
            new ViewerExport(time.GetUtcNow(), ReadAsync(data, counted, ids, cancellation), [])
        );
    }

    private static async Task<Ok<ErasedData>> EraseOwnAsync(
        string id,
        HttpContext http,
        ISessionStore store,
        IViewerData data,
        ViewerErasure erasure
    ) =>
        TypedResults.Ok(
            await erasure.EraseAsync(await OwnAsync(id, http, store, data), Themselves)
        );

    /// <summary>The session and those forked from it, when they are the caller's.</summary>
    private static async Task<ImmutableArray<string>> OwnAsync(
        string id,
        HttpContext http,
        ISessionStore store,
        IViewerData data
    )
    {
        var session = Requests.Session(id);
        return
            await store.FindAsync(session) is { Session: var record }
            && record.Opens(http.Viewer(), http.Request.Headers[KeyHeader])
            ? await data.ForksOfAsync(session)
            : throw Faults.UnknownSession();
    }

    private static async IAsyncEnumerable<SessionExport> ReadAsync(
        IViewerData data,
        CountedData counted,
        ImmutableArray<string> ids,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        foreach (var id in ids)
        {
            if (await data.ReadAsync(id, cancellation) is { } kept)
            {
                yield return new SessionExport(
                    kept,
                    await counted.ReadAsync(kept.Session, cancellation)
                );
            }
        }
    }
}
