using Microsoft.OpenApi;

namespace InteractiveDrama.Server.Descriptions;

/// <summary>The OpenAPI document of everything that answers over HTTP, at <c>/openapi/v1.json</c>.</summary>
internal static class ApiDescription
{
    private const string Document = "v1";

    /// <summary>Registers the document.</summary>
    public static IServiceCollection AddApiDescription(this IServiceCollection services) =>
        services.AddOpenApi(
            Document,
            options =>
                options.AddDocumentTransformer(
                    (document, _, _) =>
                    {
                        document.Info = new OpenApiInfo
                        {
                            Title = "Interactive Drama",
                            Version = Document,
                            Description =
                                "What the server answers over HTTP. Playing goes over the SignalR hub at /hubs/drama, which docs/protocol.md describes.",
                        };
                        AddHealth(document);
                        return Task.CompletedTask;
                    }
                )
        );

    /// <summary>Serves the document.</summary>
    public static void MapApiDescription(this WebApplication app) => app.MapOpenApi();

    // Health checks have no method that a description could be read from.
    private static void AddHealth(OpenApiDocument document)
    {
        Add(document, "/health/live", "Whether the process runs.", "It runs.", null);
        Add(
            document,
            "/health/ready",
            "Whether viewers can be sent here.",
            "The store can be written, and the server is not stopping.",
            "The store cannot be written, or the server is stopping."
        );
    }

    private static void Add(
        OpenApiDocument document,
        string path,
        string summary,
        string good,
        string? bad
    )
    {
        var responses = new OpenApiResponses
        {
            ["200"] = new OpenApiResponse { Description = good },
        };
        if (bad is not null)
        {
            responses["503"] = new OpenApiResponse { Description = bad };
        }
        document.Paths[path] = new OpenApiPathItem
        {
            Operations = new()
            {
                [HttpMethod.Get] = new OpenApiOperation
                {
                    Summary = summary,
                    Responses = responses,
                },
            },
        };
    }
}
