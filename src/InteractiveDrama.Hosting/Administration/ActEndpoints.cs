using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using InteractiveDrama.Hosting.Access;
using InteractiveDrama.Hosting.Security;
using InteractiveDrama.Playback.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace InteractiveDrama.Hosting.Administration;

/// <summary>The log of acts, given out.</summary>
internal static class ActEndpoints
{
    private const int Page = 1000;

    public static void MapActs(this IEndpointRouteBuilder app) =>
        app.MapGet("/api/acts", ReadAsync).RequireRole(Role.Owner);

    private static async Task ReadAsync(
        string? after,
        string? format,
        HttpContext http,
        IActLog log,
        CancellationToken cancellation
    )
    {
        var first = 0L;
        if (
            after is not null
            && !long.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out first)
        )
        {
            await HttpRefusal.InvalidAsync(
                http,
                "after is the number of the last act already known, such as 0."
            );
            return;
        }
        if (format is not (null or "jsonl" or "csv"))
        {
            await HttpRefusal.InvalidAsync(http, "format is jsonl or csv.");
            return;
        }
        var csv = format == "csv";
        // Read before anything is sent: a store that cannot be read is told in words.
        var acts = await log.ReadAsync(first, Page, cancellation);
        http.Response.ContentType = csv ? "text/csv; charset=utf-8" : "application/jsonl";
        var header = true;
        do
        {
            await http.Response.Body.WriteAsync(Bytes(acts, csv, header), cancellation);
            header = false;
            acts = acts.IsEmpty ? acts : await log.ReadAsync(acts[^1].Seq, Page, cancellation);
        } while (!acts.IsEmpty);
    }

    private static byte[] Bytes(ImmutableArray<StoredAct> acts, bool csv, bool header) =>
        csv
            ? ActLines.Csv(acts, header)
            : Encoding.UTF8.GetBytes(string.Concat(acts.Select(act => ActLines.Json(act) + "\n")));
}
