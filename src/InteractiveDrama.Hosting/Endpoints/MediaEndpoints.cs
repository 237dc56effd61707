using InteractiveDrama.Hosting.Stories;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace InteractiveDrama.Hosting.Endpoints;

/// <summary>The media library: every name stands for the same bytes for ever.</summary>
internal static class MediaEndpoints
{
    /// <summary>The path below which media are served.</summary>
    public const string Path = "/media";

    public static void MapMedia(this IEndpointRouteBuilder app) =>
        app.MapMethods($"{Path}/{{name}}", ["GET", "HEAD"], Serve);

    private static IResult Serve(string name, HttpContext http, IStoryLooks looks)
    {
        var headers = http.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        // A picture is a document too when opened by itself: it may style itself and nothing else.
        headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox";
        if (looks.FindMedia(name) is not { } media)
        {
            headers.CacheControl = "no-store";
            return TypedResults.NotFound();
        }
        headers.CacheControl = "public, max-age=31536000, immutable";
        return TypedResults.Stream(
            media.Bytes,
            media.Type,
            entityTag: new EntityTagHeaderValue($"\"{name}\"")
        );
    }
}
