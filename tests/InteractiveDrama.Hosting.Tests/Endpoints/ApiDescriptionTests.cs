using System.Text.Json;
using InteractiveDrama.Server;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Hosting.Tests.Endpoints;

public sealed class ApiDescriptionTests
{
    [Fact]
    public async Task Every_endpoint_is_described()
    {
        var folder = Directory.CreateTempSubdirectory("drama").FullName;
        await using (
            var server = DramaServer.Create(
                new DramaServerOptions
                {
                    Stories = [],
                    Urls = "http://127.0.0.1:0",
                    DataFolder = folder,
                    PagesFolder = folder,
                    LogToConsole = false,
                }
            )
        )
        {
            await server.StartAsync();
            using var http = new HttpClient { BaseAddress = new Uri(server.Addresses.First()) };

            var document = JsonDocument
                .Parse(await http.GetStringAsync("/openapi/v1.json"))
                .RootElement;

            document.GetProperty("openapi").GetString()!.ShouldStartWith("3.");
            document.GetProperty("info").GetProperty("title").GetString().ShouldNotBeEmpty();
            document.GetProperty("info").GetProperty("version").GetString().ShouldBe("v1");
            var described = document
                .GetProperty("paths")
                .EnumerateObject()
                .SelectMany(path =>
                    path.Value.EnumerateObject()
                        .Select(operation => $"{operation.Name} {path.Name}".ToLowerInvariant())
                )
                .ToHashSet();
            var mapped = server
                .Services.GetRequiredService<EndpointDataSource>()
                .Endpoints.OfType<RouteEndpoint>()
                .Where(endpoint => !IsApart(endpoint.RoutePattern.RawText!))
                .SelectMany(endpoint =>
                    (
                        endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]
                    ).Select(method => $"{method} {Path(endpoint)}".ToLowerInvariant())
                )
                .ToArray();
            mapped.Length.ShouldBeGreaterThan(10);
            mapped.Where(endpoint => !described.Contains(endpoint)).ShouldBeEmpty();
            foreach (var path in document.GetProperty("paths").EnumerateObject())
            {
                foreach (var operation in path.Value.EnumerateObject())
                {
                    operation
                        .Value.GetProperty("responses")
                        .EnumerateObject()
                        .ShouldNotBeEmpty($"{operation.Name} {path.Name}");
                }
            }
        }
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>The hub is described in docs/protocol.md, and the document does not describe itself.</summary>
    private static bool IsApart(string path) =>
        path.TrimStart('/').StartsWith("hubs/", StringComparison.Ordinal)
        || path.TrimStart('/').StartsWith("openapi/", StringComparison.Ordinal);

    private static string Path(RouteEndpoint endpoint) =>
        "/"
        + endpoint.RoutePattern.RawText!.Trim('/').Replace("{**", "{", StringComparison.Ordinal);
}
