using System.Text.Json;
using System.Text.Json.Nodes;
using InteractiveDrama.Analytics.Events;
using InteractiveDrama.Client;
using InteractiveDrama.Hosting.Analytics.Intake;
using InteractiveDrama.Hosting.Tests.Support;
using InteractiveDrama.Protocol;
using InteractiveDrama.Storage.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Hosting.Tests.Analytics;

public sealed class IntakeTests
{
    [Fact]
    public async Task What_is_told_twice_counts_once_and_two_devices_number_apart()
    {
        await using var drama = await TestDrama.StartAsync(Scripts.Pier);
        await using var one = drama.Client();
        await using var other = drama.Client();
        var start = await one.StartAsync(Start());
        var stall = new PlayerEvent
        {
            Kind = PlayerEventKind.Stalled,
            Turn = 0,
            WaitMs = 40,
            Id = Guid.CreateVersion7().ToString(),
            Seq = 0,
        };

        await one.ReportAsync(stall);
        await one.ReportAsync(stall);
        await one.ReportAsync(stall with { WaitMs = 50 });
        await other.ResumeAsync(start.Session!, start.ResumeKey);
        await other.ReportAsync(stall with { Id = Guid.CreateVersion7().ToString() });

        var said = await SaidAsync(drama, "stall");
        said.Length.ShouldBe(2);
        said.ShouldAllBe(told => (int)told["duration_ms"]! == 40);
        var counts = await Store(drama).TotalsAsync();
        (counts.Duplicates, counts.Quarantined, counts.Orphans).ShouldBe((1, 1, 0));
    }

    [Fact]
    public async Task A_client_that_numbers_nothing_is_counted_all_the_same()
    {
        await using var drama = await TestDrama.StartAsync(Scripts.Pier);
        using var raw = await RawHub.ConnectAsync(drama.Address);
        var session = (
            await AskAsync<SessionReply>(raw, Protocol.DramaHub.Start, Start())
        ).Session!;

        for (var i = 0; i < 3; i++)
        {
            await AskAsync<ReportReply>(
                raw,
                Protocol.DramaHub.Report,
                new ReportRequest
                {
                    Session = session,
                    Events =
                    [
                        new PlayerEvent
                        {
                            Kind = PlayerEventKind.Stalled,
                            Turn = 0,
                            WaitMs = i,
                        },
                        new PlayerEvent
                        {
                            Kind = PlayerEventKind.Stalled,
                            Turn = 7,
                            WaitMs = i,
                        },
                    ],
                }
            );
        }

        var said = await SaidAsync(drama, "stall");
        said.Select(told => (int)told["duration_ms"]!).ShouldBe([0, 1, 2]);
        said.ShouldAllBe(told => told["client_ts"] == null);
    }

    [Fact]
    public async Task Times_are_the_servers_whatever_the_players_clock_says()
    {
        await using var drama = await TestDrama.StartAsync(Scripts.Pier);
        using var raw = await RawHub.ConnectAsync(drama.Address);
        var session = (
            await AskAsync<SessionReply>(raw, Protocol.DramaHub.Start, Start())
        ).Session!;
        drama.Time.Advance(TimeSpan.FromMinutes(5));

        await AskAsync<ReportReply>(
            raw,
            Protocol.DramaHub.Report,
            new ReportRequest
            {
                Session = session,
                Player = Guid.NewGuid().ToString(),
                SentAt = "1999-12-31T23:59:50Z",
                Events =
                [
                    new PlayerEvent
                    {
                        Kind = PlayerEventKind.Stalled,
                        Turn = 0,
                        WaitMs = 1,
                        Id = Guid.CreateVersion7().ToString(),
                        Seq = 0,
                        At = "2000-01-01T00:58:50.000+01:00",
                    },
                ],
            }
        );

        var told = (await SaidAsync(drama, "stall")).ShouldHaveSingleItem();
        $"{told["client_ts"]}".ShouldBe("1999-12-31T23:58:50.000Z");
        $"{told["server_ts"]}".ShouldBe("2030-01-01T20:05:00.000Z");
        $"{told["derived_ts"]}".ShouldBe("2030-01-01T20:04:00.000Z");
    }

    [Theory]
    [InlineData(
        """{"kind":"stalled","turn":0,"id":"6ba7b810-9dad-41d1-80b4-00c04fd430c8","seq":0}""",
        "version 7"
    )]
    [InlineData(
        """{"kind":"stalled","turn":0,"id":"01900000-0000-7000-8000-000000000000"}""",
        "together"
    )]
    [InlineData("""{"kind":"stalled","turn":0,"seq":3}""", "together")]
    [InlineData("""{"kind":"stalled","turn":0,"at":"yesterday"}""", "at must be a time")]
    [InlineData(
        """{"kind":"stalled","turn":0,"id":"01900000-0000-7000-8000-000000000000","seq":-1}""",
        "seq must"
    )]
    public async Task What_is_numbered_wrongly_is_refused_in_words(string told, string says)
    {
        await using var drama = await TestDrama.StartAsync(Scripts.Pier);
        var seen = JsonSerializer.Deserialize<PlayerEvent>(told)!;
        using var raw = await RawHub.ConnectAsync(drama.Address);
        var session = (
            await AskAsync<SessionReply>(raw, Protocol.DramaHub.Start, Start())
        ).Session!;

        var reply = await AskAsync<ReportReply>(
            raw,
            Protocol.DramaHub.Report,
            new ReportRequest { Session = session, Events = [seen] }
        );

        reply.Error!.Code.ShouldBe(ErrorCodes.InvalidRequest);
        reply.Error.Message.ShouldContain(says);
    }

    [Fact]
    public async Task A_gate_that_refuses_is_noted_once_for_a_turn_and_a_wall_of_gates_is_seen()
    {
        await using var drama = await TestDrama.StartAsync(
            """
            A pier.
            * [On] # id: on
            - A wall.
            * [Left] # id: left # gate: one
            * [Right] # id: right # gate: two
            - Beyond.
            -> END
            """
        );
        await using var client = drama.Client();
        await client.StartAsync(Start());
        await client.ChooseAsync("on");
        for (var i = 0; i < 3; i++)
        {
            await Should.ThrowAsync<DramaException>(() => client.ChooseAsync("left"));
        }

        var refused = (await SaidAsync(drama, "gate_refused")).ShouldHaveSingleItem();
        ($"{refused["gate"]}", (int)refused["turn"]!).ShouldBe(("one", 1));
        (await SaidAsync(drama, "choice_shown"))
            .Select(shown => (bool)shown["locked"]!)
            .ShouldBe([false, true]);
    }

    [Fact]
    public async Task A_store_that_fails_costs_play_nothing_and_the_record_is_counted_when_it_is_back()
    {
        var broken = new BrokenEvents();
        await using var drama = await TestDrama.StartAsync(
            Scripts.Pier,
            options => options.Analytics.QueueLength = 100,
            host: builder => broken.StandBefore(builder.Services)
        );
        broken.IsBroken = true;
        await using (var client = drama.Client())
        {
            await client.StartAsync(Start());
            for (var i = 0; i < 130; i++)
            {
                await client.ReportAsync(
                    new PlayerEvent
                    {
                        Kind = PlayerEventKind.Stalled,
                        Turn = 0,
                        WaitMs = i,
                    }
                );
            }
            (await client.ChooseAsync("wait")).Turn.ShouldBe(1);
        }
        await Should.ThrowAsync<Playback.Sessions.StoreUnavailableException>(() =>
            drama.Services.GetRequiredService<EventIntake>().CatchUpAsync()
        );

        broken.IsBroken = false;

        var said = await SaidAsync(drama, "stall");
        said.Length.ShouldBe(100);
        said.Min(told => (int)told["duration_ms"]!).ShouldBe(30);
        (await broken.TotalsAsync(default)).Dropped.ShouldBe(30);
        (await SaidAsync(drama, "choice_made")).Length.ShouldBe(1);
    }

    [Fact]
    public async Task What_was_played_last_is_counted_before_the_host_ends()
    {
        var folder = Directory.CreateTempSubdirectory("drama").FullName;
        await using (var drama = await TestDrama.StartAsync(Scripts.Pier, folder, keepFolder: true))
        {
            await using var client = drama.Client();
            await client.StartAsync(Start());
            await client.ReportAsync(PlayerEventKind.PlayStarted);
        }
        await using (
            var services = new ServiceCollection()
                .AddSqliteStorage(new SqliteStorageOptions { Folder = folder })
                .AddSingleton(TimeProvider.System)
                .AddLogging()
                .AddMetrics()
                .BuildServiceProvider()
        )
        {
            var store = services.GetRequiredService<IEventStore>();
            var kept = await store.ReadAsync(new EventQuery()).SingleAsync();
            kept.Events.Select(one => EventNames.Of(one.Body))
                .ShouldBe(
                    ["beat_started", "choice_shown", "session_left", "play_started"],
                    ignoreOrder: true
                );
        }
        Directory.Delete(folder, recursive: true);
    }

    private static StartRequest Start() =>
        new() { CommandId = DramaClient.NewId(), Story = "story" };

    private static async Task<T> AskAsync<T>(RawHub raw, string method, object request)
    {
        var id = Guid.NewGuid().ToString();
        await raw.CallAsync(id, method, request);
        return (await raw.ResultAsync(id))!.Value.Deserialize<T>()!;
    }

    private static IEventStore Store(TestDrama drama) =>
        drama.Services.GetRequiredService<IEventStore>();

    private static async Task<JsonObject[]> SaidAsync(TestDrama drama, string name) =>
        [
            .. (await SchemaTests.AllAsync(drama)).Where(one =>
                $"{one["schema"]}" == $"drama/{name}/1-0-0"
            ),
        ];
}
