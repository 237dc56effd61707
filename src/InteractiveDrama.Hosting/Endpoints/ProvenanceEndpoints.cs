using System.Text;
using System.Text.Json;
using InteractiveDrama.Hosting.Access;
using InteractiveDrama.Hosting.Stories;
using InteractiveDrama.Playback.Access;
using InteractiveDrama.Protocol;
using InteractiveDrama.Shots.Library;
using InteractiveDrama.Shots.Provenance;
using InteractiveDrama.Shots.Provenance.Disclosure;
using InteractiveDrama.Shots.Review;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace InteractiveDrama.Hosting.Endpoints;

/// <summary>How a story's takes were made: everything on record for those with a key, and what is told to anybody.</summary>
internal static class ProvenanceEndpoints
{
    private static readonly Role[] Readers =
    [
        Role.Reader,
        Role.Creative,
        Role.Animation,
        Role.Legal,
        Role.Production,
    ];

    public static void MapProvenance(this IEndpointRouteBuilder app)
    {
        var story = app.MapGroup("/api/stories/{id}");
        story.MapGet("provenance", LinesAsync).RequireRole(Readers);
        // Players show these two to their viewers.
        story.MapGet("disclosure", PublicAsync);
        story.MapGet("disclosure/full", FullAsync).RequireRole(Readers);
    }

    private static async Task LinesAsync(
        string id,
        string? take,
        HttpContext http,
        StoryCatalogue catalogue,
        CancellationToken cancellation
    )
    {
        if (catalogue.Find(id) is null)
        {
            await TypedResults.NotFound(StoryEndpoints.Unknown(id)).ExecuteAsync(http);
            return;
        }
        http.Response.ContentType = "application/jsonl";
        if (http.RequestServices.GetService<ITakes>() is not { } takes)
        {
            return;
        }
        var log = http.RequestServices.GetService<IReviewLog>();
        await foreach (var line in ProvenanceLines.ReadAsync(takes, log, id, take, cancellation))
        {
            await http.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(line + "\n"), cancellation);
        }
    }

    private static Task<IResult> PublicAsync(
        string id,
        string? tier,
        string? locale,
        HttpContext http,
        StoryCatalogue catalogue,
        CancellationToken cancellation
    ) =>
        TellAsync(
            id,
            tier ?? "endcard",
            ["post", "endcard"],
            locale,
            http,
            catalogue,
            cancellation
        );

    private static Task<IResult> FullAsync(
        string id,
        string? tier,
        string? locale,
        HttpContext http,
        StoryCatalogue catalogue,
        CancellationToken cancellation
    ) =>
        TellAsync(
            id,
            tier ?? "regulator",
            ["press", "regulator"],
            locale,
            http,
            catalogue,
            cancellation
        );

    private static async Task<IResult> TellAsync(
        string id,
        string tier,
        string[] tiers,
        string? locale,
        HttpContext http,
        StoryCatalogue catalogue,
        CancellationToken cancellation
    )
    {
        if (catalogue.Find(id) is not { } story)
        {
            return TypedResults.NotFound(StoryEndpoints.Unknown(id));
        }
        if (!tiers.Contains(tier, StringComparer.Ordinal))
        {
            return TypedResults.BadRequest(
                new DramaError
                {
                    Code = ErrorCodes.InvalidRequest,
                    Message = $"tier is {string.Join(" or ", tiers)}.",
                }
            );
        }
        var takes = http.RequestServices.GetService<ITakes>();
        var log = http.RequestServices.GetService<IReviewLog>();
        var settings = story.Package.Settings;
        var shown = takes is null
            ? []
            : DisclosedTake.Of(
                await takes.ListAsync(id, null, cancellation),
                log is null ? [] : await log.ReadAsync(id, null, 0, cancellation)
            );
        return TypedResults.Json(
            DisclosureReply.Of(
                id,
                DisclosureText.Of(settings.Title, shown, locale ?? settings.Language),
                Enum.Parse<DisclosureTier>(tier, ignoreCase: true)
            ),
            JsonSerializerOptions.Web
        );
    }
}
