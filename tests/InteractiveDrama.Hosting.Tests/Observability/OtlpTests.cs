using System.Collections.Concurrent;
using System.Text;
using InteractiveDrama.Client;
using InteractiveDrama.Hosting.Tests.Processes;
using InteractiveDrama.Protocol;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Hosting.Tests.Observability;

public sealed class OtlpTests
{
    [Fact]
    public async Task Metrics_and_the_trace_of_a_choice_arrive_at_a_collector()
    {
        await using var collector = await Collector.StartAsync();
        var folder = Directory.CreateTempSubdirectory("drama").FullName;
        var story = Path.Combine(folder, "fork.ink");
        await File.WriteAllTextAsync(story, "A fork.\n+ [On] # id: on\n-> END\n");
        var config = Path.Combine(folder, "drama-server.json");
        await File.WriteAllTextAsync(
            config,
            $$"""
            {
              "Otlp": { "Endpoint": "{{collector.Address}}", "Interval": "00:00:00.2", "TraceShare": 1 },
              "Log": { "Json": true }
            }
            """
        );
        string session;
        await using (
            var server = await ServerProcess.StartAsync(
                story,
                Path.Combine(folder, "data"),
                "--config",
                config
            )
        )
        {
            await using var client = new DramaClient(server.Address);
            session = (
                await client.StartAsync(
                    new StartRequest { CommandId = DramaClient.NewId(), Story = "fork" }
                )
            ).Session!;
            await client.ChooseAsync("on");

            await collector.HearsAsync(
                "/v1/metrics",
                "interactive_drama.choices",
                "interactive_drama.store.commit.duration",
                "interactive_drama.sessions"
            );
            await collector.HearsAsync("/v1/traces", "Choose", "step", "commit", session);
        }
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>A collector of OTLP over HTTP: keeps the bodies. Names stand in them as they are.</summary>
    private sealed class Collector : IAsyncDisposable
    {
        private readonly WebApplication app;
        private readonly ConcurrentQueue<(string Path, string Body)> heard = new();

        private Collector(WebApplication app) => this.app = app;

        public string Address => app.Urls.First();

        public static async Task<Collector> StartAsync()
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            builder.Logging.ClearProviders();
            var built = builder.Build();
            var collector = new Collector(built);
            built.MapPost("/{**path}", collector.HearAsync);
            await built.StartAsync();
            return collector;
        }

        public async Task HearsAsync(string path, params string[] words)
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
            while (
                !words.All(word =>
                    heard.Any(one =>
                        one.Path == path && one.Body.Contains(word, StringComparison.Ordinal)
                    )
                )
            )
            {
                patience.Token.IsCancellationRequested.ShouldBeFalse(
                    $"heard {string.Join(", ", heard.Select(one => one.Path).Distinct())}"
                );
                await Task.Yield();
            }
        }

        public ValueTask DisposeAsync() => app.DisposeAsync();

        private async Task<IResult> HearAsync(HttpRequest request)
        {
            using var body = new MemoryStream();
            await request.Body.CopyToAsync(body);
            heard.Enqueue((request.Path, Encoding.UTF8.GetString(body.ToArray())));
            return TypedResults.Bytes([], "application/x-protobuf");
        }
    }
}
