using System.Collections.Concurrent;
using InteractiveDrama.Client;
using InteractiveDrama.Hosting.Tests.Support;
using InteractiveDrama.Protocol;
using Microsoft.Extensions.Logging;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Hosting.Tests.Observability;

public sealed class LogTests
{
    [Fact]
    public async Task Every_line_of_a_command_names_its_session_and_turn_and_no_key()
    {
        using var log = new KeptLog();
        await using var drama = await TestDrama.StartAsync(
            Scripts.Trap,
            _ => { },
            host =>
            {
                host.Logging.SetMinimumLevel(LogLevel.Trace);
                host.Logging.AddFilter("Microsoft", LogLevel.Warning);
                host.Logging.AddProvider(log);
            }
        );
        await using var client = drama.Client();
        var start = await client.StartAsync(
            new StartRequest { CommandId = DramaClient.NewId(), Story = "story" }
        );
        await Should.ThrowAsync<DramaException>(() => client.ChooseAsync("left"));

        var failure = log.Lines.Where(line =>
            line.Text.Contains("failed in", StringComparison.Ordinal)
        );
        failure.ShouldNotBeEmpty();
        failure.ShouldAllBe(line =>
            Equals(line.Properties["Session"], start.Session) && Equals(line.Properties["Turn"], 0)
        );
        log.Lines.ShouldAllBe(line =>
            !line.Text.Contains(start.ResumeKey!, StringComparison.Ordinal)
            && !line.Properties.Values.Any(value => Equals(value, start.ResumeKey))
        );
    }

    [Fact]
    public async Task What_a_client_sends_as_an_id_does_not_fill_the_log()
    {
        using var log = new KeptLog();
        await using var drama = await TestDrama.StartAsync(
            Scripts.Pier,
            _ => { },
            host => host.Logging.AddProvider(log)
        );
        using var hub = await RawHub.ConnectAsync(drama.Address);

        await hub.CallAsync("1", "Resume", new { session = new string('x', 9_000), lastTurn = 0 });

        await hub.ResultAsync("1");
        log.Scopes.ShouldAllBe(scope => scope.Length < 100);
    }

    private sealed record Line(string Text, IReadOnlyDictionary<string, object?> Properties);

    private sealed class KeptLog : ILoggerProvider, ISupportExternalScope
    {
        private readonly ConcurrentQueue<Line> lines = new();
        private IExternalScopeProvider scopes = new LoggerExternalScopeProvider();

        public IReadOnlyCollection<Line> Lines => lines;

        public ConcurrentQueue<string> Scopes { get; } = new();

        public ILogger CreateLogger(string categoryName) => new Logger(this);

        public void SetScopeProvider(IExternalScopeProvider scopeProvider) =>
            scopes = scopeProvider;

        public void Dispose() { }

        private sealed class Logger(KeptLog kept) : ILogger
        {
            public IDisposable? BeginScope<TState>(TState state)
                where TState : notnull
            {
                kept.Scopes.Enqueue($"{state}");
                return kept.scopes.Push(state);
            }

            public bool IsEnabled(LogLevel logLevel) => true;

            public void Log<TState>(
                LogLevel logLevel,
                EventId eventId,
                TState state,
                Exception? exception,
                Func<TState, Exception?, string> formatter
            )
            {
                var properties = new Dictionary<string, object?>(StringComparer.Ordinal);
                kept.scopes.ForEachScope(
                    (scope, all) =>
                    {
                        foreach (
                            var (key, value) in scope as IEnumerable<KeyValuePair<string, object?>>
                                ?? []
                        )
                        {
                            all[key] = value;
                        }
                    },
                    properties
                );
                kept.lines.Enqueue(new Line(formatter(state, exception) + exception, properties));
            }
        }
    }
}
