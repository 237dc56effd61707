using InteractiveDrama.Hosting.Gates;
using InteractiveDrama.Hosting.Identity;
using InteractiveDrama.Hosting.Security;
using InteractiveDrama.Hosting.Stories;
using InteractiveDrama.Hosting.TakingBack;
using InteractiveDrama.Playback.Sessions;
using InteractiveDrama.Protocol;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;
using Microsoft.Net.Http.Headers;

namespace InteractiveDrama.Hosting.Endpoints;

/// <summary>The media library: every name stands for the same bytes for ever, and is served to whom its address was signed for.</summary>
internal static class MediaEndpoints
{
    /// <summary>The path below which media are served.</summary>
    public const string Path = "/media";

    public static void MapMedia(this IEndpointRouteBuilder app) =>
        app.MapMethods($"{Path}/{{name}}", ["GET", "HEAD"], ServeAsync);

    private static async Task<IResult> ServeAsync(
        string name,
        HttpContext http,
        IStoryLooks looks,
        MediaSigner signer,
        IViewerIdentity identity,
        SealedMedia isSealed,
        ILogger<MediaSigner> log
    )
    {
        var headers = http.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        // A picture is a document too when opened by itself: it may style itself and nothing else.
        headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox";
        var viewer = (await identity.IdentifyAsync(http)).Viewer;
        var right = signer.Read(name, http.Request.Query, viewer);
        if (right.Refusal is { } refusal)
        {
            // Said before it is looked for: without a right nobody learns which names there are.
            await HttpRefusal.WriteAsync(
                http,
                StatusCodes.Status403Forbidden,
                ErrorCodes.Forbidden,
                refusal
            );
            return TypedResults.Empty;
        }
        MediaContent? media;
        try
        {
            if (await isSealed.HasAsync(name, http.RequestAborted))
            {
                await HttpRefusal.WriteAsync(
                    http,
                    StatusCodes.Status410Gone,
                    ErrorCodes.Withdrawn,
                    "This was taken back, and is shown no longer."
                );
                return TypedResults.Empty;
            }
            media = await looks.FindMediaAsync(name, http.RequestAborted);
        }
        catch (Exception e) when (e is IOException or StoreUnavailableException)
        {
            log.LogError(e, "Media {Name} cannot be read", name);
            await HttpRefusal.WriteAsync(
                http,
                StatusCodes.Status503ServiceUnavailable,
                ErrorCodes.StoreUnavailable,
                "The media store cannot be read just now: try again."
            );
            return TypedResults.Empty;
        }
        if (media is null)
        {
            headers.CacheControl = "no-store";
            return TypedResults.NotFound();
        }
        // A part counted in anything but bytes is none: the framework would take the numbers for bytes.
        if (
            !http
                .Request.Headers.Range.ToString()
                .StartsWith("bytes=", StringComparison.OrdinalIgnoreCase)
        )
        {
            http.Request.Headers.Remove(HeaderNames.Range);
        }
        var kept = right.IsPublic ? "public" : "private";
        headers.CacheControl = $"{kept}, max-age={(long)right.Left.TotalSeconds}, immutable";
        return TypedResults.Stream(
            media.Bytes,
            media.Type,
            // The name is the hash of the bytes: as strong as a tag can be.
            entityTag: new EntityTagHeaderValue($"\"{name}\""),
            enableRangeProcessing: true
        );
    }
}
