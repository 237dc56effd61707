namespace InteractiveDrama.Server.Studio.Http;

/// <summary>The studio's page, with the token in it and a policy around it.</summary>
internal sealed class StudioPage(StudioGuard guard, string? pagesFolder)
{
    /// <summary>What the built page has in the token's place.</summary>
    public const string TokenMark = "%STUDIO_TOKEN%";

    // Editor and graph write styles of their own; scripts come from this server's files alone.
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; "
        + "media-src 'self' blob:; font-src 'self' data:; connect-src 'self'; worker-src 'self' blob:; "
        + "frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    private const string Missing =
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Studio</title>"
        + "<p>The pages are not built yet: run <code>npm ci &amp;&amp; npm run build</code> in the project's folder.</p>";

    public async Task<IResult> ServeAsync(HttpContext http, CancellationToken cancellation)
    {
        if (!guard.IsHere(http))
            return TypedResults.NotFound();
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers.CacheControl = "no-store";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Referrer-Policy"] = "no-referrer";
        var file = pagesFolder is null ? null : Path.Combine(pagesFolder, "studio.html");
        if (file is null || !File.Exists(file))
            return TypedResults.Content(
                Missing,
                "text/html; charset=utf-8",
                statusCode: StatusCodes.Status503ServiceUnavailable
            );
        var page = await File.ReadAllTextAsync(file, cancellation);
        return TypedResults.Content(
            page.Replace(TokenMark, guard.Token, StringComparison.Ordinal),
            "text/html; charset=utf-8"
        );
    }
}
