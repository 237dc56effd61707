using System.Net.Mime;
using InteractiveDrama.Hosting.Stories;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace InteractiveDrama.Hosting.Endpoints;

/// <summary>The pages that host the player and the report, as the web build left them.</summary>
internal static class PageEndpoints
{
    private const string Html = "text/html; charset=utf-8";

    private const string Missing =
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Interactive Drama</title>"
        + "<p>The pages are not built yet: run <code>npm ci &amp;&amp; npm run build</code> in the project's folder, "
        + "or start the server with <code>./drama serve</code>, which does it. The hub and /api/stories work all the same.</p>";

    public static void MapPages(this IEndpointRouteBuilder app)
    {
        var folder = app
            .ServiceProvider.GetRequiredService<IOptions<DramaOptions>>()
            .Value.PagesFolder;
        if (folder is null)
        {
            return;
        }
        var pages = new Pages(Path.GetFullPath(folder));
        app.MapGet("/", () => pages.Page("index.html"));
        app.MapGet(
            "/play/{story}",
            (string story, StoryCatalogue catalogue, CancellationToken cancellation) =>
                pages.StoryPageAsync("play.html", story, catalogue, cancellation)
        );
        app.MapGet(
            "/report/{story}",
            (string story, StoryCatalogue catalogue, CancellationToken cancellation) =>
                pages.StoryPageAsync("report.html", story, catalogue, cancellation)
        );
        app.MapGet("/{**file}", (string file, HttpContext http) => pages.File(file, http));
    }

    private sealed class Pages(string folder)
    {
        // The smaller first.
        private static readonly (string Encoding, string Ending)[] Packed =
        [
            ("br", ".br"),
            ("gzip", ".gz"),
        ];

        private readonly Microsoft.AspNetCore.StaticFiles.FileExtensionContentTypeProvider types =
            new();

        /// <summary>A page; its parts carry hashes in their names, so only the page itself is asked for each time.</summary>
        public IResult Page(string name)
        {
            var path = Path.Combine(folder, name);
            return System.IO.File.Exists(path)
                ? TypedResults.PhysicalFile(path, Html)
                : TypedResults.Content(
                    Missing,
                    Html,
                    statusCode: StatusCodes.Status503ServiceUnavailable
                );
        }

        /// <summary>A story's page; of an unknown one too, because the page says it better than a bare sentence.</summary>
        public async Task<IResult> StoryPageAsync(
            string name,
            string story,
            StoryCatalogue catalogue,
            CancellationToken cancellation
        )
        {
            var path = Path.Combine(folder, name);
            if (catalogue.Find(story) is not null || !System.IO.File.Exists(path))
            {
                return Page(name);
            }
            return TypedResults.Content(
                await System.IO.File.ReadAllTextAsync(path, cancellation),
                Html,
                statusCode: StatusCodes.Status404NotFound
            );
        }

        /// <summary>A file; packed where the web build left it so beside it and the browser unpacks that.</summary>
        public IResult File(string file, HttpContext http)
        {
            if (!Directory.Exists(folder))
            {
                return TypedResults.NotFound();
            }
            using var files = new PhysicalFileProvider(folder);
            // The provider answers nothing outside its folder, and no hidden files.
            var found = files.GetFileInfo(file);
            if (!found.Exists || found.PhysicalPath is not { } path)
            {
                return TypedResults.NotFound();
            }
            http.Response.Headers.XContentTypeOptions = "nosniff";
            http.Response.Headers.CacheControl = file.StartsWith(
                "assets/",
                StringComparison.Ordinal
            )
                ? "public, max-age=31536000, immutable"
                : "no-cache";
            var type = types.TryGetContentType(path, out var known)
                ? known
                : MediaTypeNames.Application.Octet;
            foreach (var (encoding, ending) in Packed)
            {
                var packed = files.GetFileInfo(file + ending);
                if (!packed.Exists)
                {
                    continue;
                }
                http.Response.Headers.Vary = HeaderNames.AcceptEncoding;
                if (Accepts(http, encoding))
                {
                    http.Response.Headers.ContentEncoding = encoding;
                    path = packed.PhysicalPath ?? path;
                    break;
                }
            }
            return TypedResults.PhysicalFile(path, type, lastModified: found.LastModified);
        }

        private static bool Accepts(HttpContext http, string encoding) =>
            http
                .Request.GetTypedHeaders()
                .AcceptEncoding.Any(e =>
                    e.Value.Equals(encoding, StringComparison.OrdinalIgnoreCase)
                    && e.Quality is not 0
                );
    }
}
