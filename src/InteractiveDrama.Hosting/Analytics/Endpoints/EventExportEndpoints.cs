using InteractiveDrama.Analytics.Events;
using InteractiveDrama.Analytics.Events.Export;
using InteractiveDrama.Hosting.Access;
using InteractiveDrama.Hosting.Analytics.Intake;
using InteractiveDrama.Hosting.Sessions;
using InteractiveDrama.Hosting.Stories;
using InteractiveDrama.Playback.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;

namespace InteractiveDrama.Hosting.Analytics.Endpoints;

/// <summary>Gives the events of a story out. They are of persons, if under a pseudonym: an owner's alone.</summary>
internal static class EventExportEndpoints
{
    public static void MapEventExport(this IEndpointRouteBuilder app) =>
        app.MapGet("/api/stories/{id}/events", ExportAsync).RequireRole(Role.Owner);

    private static async Task ExportAsync(
        string id,
        string? format,
        string? simulated,
        HttpContext http,
        StoryCatalogue catalogue,
        IEventStore store,
        EventIntake intake,
        IActLog log,
        TimeProvider time
    )
    {
        var cancellation = http.RequestAborted;
        if (catalogue.Find(id) is null)
        {
            throw Faults.UnknownStory(id);
        }
        var isCsv = format switch
        {
            null or "" or "jsonl" => false,
            "csv" => true,
            _ => throw Faults.Invalid("format must be jsonl or csv."),
        };
        bool? synthetic = simulated switch
        {
            null or "" or "false" => false,
            "true" => true,
            "all" => null,
            _ => throw Faults.Invalid("simulated must be true, false or all."),
        };
        await intake.CatchUpAsync(cancellation);
        await log.AppendAsync(
            http.Actor().Does(time.GetUtcNow(), ActKinds.Export, id, after: new { events = true }),
            cancellation
        );
        http.Response.ContentType = isCsv
            ? "text/csv; charset=utf-8"
            : "application/jsonl; charset=utf-8";
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.ContentDisposition =
            $"attachment; filename=events.{(isCsv ? "csv" : "jsonl")}";
        // Rows are written as they are read; whoever writes them knows no waiting.
        http.Features.Get<IHttpBodyControlFeature>()?.AllowSynchronousIO = true;
        var sessions = store.ReadAsync(
            new EventQuery { Story = id, Simulated = synthetic },
            cancellation
        );
        await (
            isCsv
                ? EventExport.CsvAsync(sessions, http.Response.Body)
                : EventExport.JsonLinesAsync(sessions, http.Response.Body)
        );
    }
}
