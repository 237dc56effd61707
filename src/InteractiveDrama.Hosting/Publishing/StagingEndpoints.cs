using System.Globalization;
using InteractiveDrama.Hosting.Access;
using InteractiveDrama.Playback.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace InteractiveDrama.Hosting.Publishing;

/// <summary>Takes versions of stories: announced, sent content by content, declared complete.</summary>
internal static class StagingEndpoints
{
    /// <summary>Where bytes that are sent begin, and where a content that is there ends.</summary>
    public const string OffsetHeader = "Upload-Offset";

    private const string LengthHeader = "Upload-Length";

    public static void MapStaging(this IEndpointRouteBuilder app)
    {
        var staging = app.MapGroup("/api/staging/{story}").RequireRole(Role.Writer);
        staging.MapPost("", StageAsync);
        staging.MapPost("{version}/complete", CompleteAsync);
        var blobs = app.MapGroup("/api/blobs/{sha256}").RequireRole(Role.Writer);
        blobs.MapMethods("", [HttpMethods.Head], FindAsync);
        blobs.MapPut("", PutAsync);
    }

    private static async Task<Ok<StageReply>> StageAsync(
        string story,
        HttpContext http,
        Staging staging
    ) =>
        TypedResults.Ok(
            await staging.StageAsync(
                story,
                await PublishingBody.ReadAsync<StageRequest>(http),
                http.Actor()
            )
        );

    private static async Task<Ok<StagedReply>> CompleteAsync(
        string story,
        string version,
        Staging staging,
        CancellationToken cancellation
    ) => TypedResults.Ok(await staging.CompleteAsync(story, version, cancellation));

    private static async Task<Ok> FindAsync(
        string sha256,
        HttpContext http,
        Staging staging,
        BlobFolder blobs
    )
    {
        Tell(http, await staging.LengthAsync(sha256), blobs.Offset(sha256));
        return TypedResults.Ok();
    }

    private static async Task<NoContent> PutAsync(
        string sha256,
        HttpContext http,
        Staging staging,
        BlobFolder blobs,
        CancellationToken cancellation
    )
    {
        var length = await staging.LengthAsync(sha256);
        var offset = Offset(http.Request);
        if (http.Request.ContentLength > length - offset)
        {
            throw PublishingRefusal.TooLarge(
                $"This content was announced with {length} bytes; {http.Request.ContentLength} from {offset} are more."
            );
        }
        // The announced length is the bound here: it was checked, and what comes is counted.
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } bound)
        {
            bound.MaxRequestBodySize = null;
        }
        try
        {
            await blobs.AppendAsync(sha256, length, offset, http.Request.Body, cancellation);
        }
        finally
        {
            if (!http.Response.HasStarted)
            {
                Tell(http, length, blobs.Offset(sha256));
            }
        }
        return TypedResults.NoContent();
    }

    private static long Offset(HttpRequest request) =>
        request.Headers[OffsetHeader] is not [{ } text] ? 0
        : long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var offset)
            ? offset
        : throw PublishingRefusal.Invalid(
            $"{OffsetHeader} is the number of bytes that are there already, such as 0."
        );

    private static void Tell(HttpContext http, long length, long offset)
    {
        http.Response.Headers[OffsetHeader] = offset.ToString(CultureInfo.InvariantCulture);
        http.Response.Headers[LengthHeader] = length.ToString(CultureInfo.InvariantCulture);
    }
}
