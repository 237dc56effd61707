using System.Net;
using System.Text.Json;
using InteractiveDrama.Client;
using InteractiveDrama.Hosting.Options;
using InteractiveDrama.Hosting.Tests.Support;
using InteractiveDrama.Protocol;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Hosting.Tests.Limits;

public sealed class LimitTests
{
    [Fact]
    public async Task A_viewers_calls_count_over_all_connections_and_another_viewers_do_not()
    {
        await using var drama = await StartAsync(limits =>
            (limits.ViewerCallBurst, limits.ViewerCallsPerSecond) = (4, 2)
        );
        using var one = await RawHub.ConnectAsync(drama.Address, viewer: "ann");
        using var two = await RawHub.ConnectAsync(drama.Address, viewer: "ann");
        using var other = await RawHub.ConnectAsync(drama.Address, viewer: "bob");
        for (var call = 0; call < 2; call++)
        {
            Code(await StartAsync(one)).ShouldBeNull();
            Code(await StartAsync(two)).ShouldBeNull();
        }

        var refused = await StartAsync(one);

        Code(refused).ShouldBe(ErrorCodes.RateLimited);
        Code(await StartAsync(other)).ShouldBeNull();
        drama.Time.Advance(
            TimeSpan.FromSeconds(
                refused!.Value.GetProperty("error").GetProperty("retryAfter").GetDouble()
            )
        );
        Code(await StartAsync(two)).ShouldBeNull();
    }

    [Fact]
    public async Task Whoever_connects_anew_has_no_new_calls()
    {
        await using var drama = await StartAsync(limits =>
            (limits.ViewerCallBurst, limits.ViewerCallsPerSecond) = (2, 1)
        );
        for (var connection = 0; connection < 2; connection++)
        {
            using var hub = await RawHub.ConnectAsync(drama.Address, viewer: "ann");
            Code(await StartAsync(hub)).ShouldBeNull();
        }

        using var third = await RawHub.ConnectAsync(drama.Address, viewer: "ann");

        Code(await StartAsync(third)).ShouldBe(ErrorCodes.RateLimited);
    }

    [Fact]
    public async Task A_viewer_opens_so_many_sessions_and_another_one_when_a_connection_is_gone()
    {
        await using var drama = await StartAsync(limits => limits.ViewerSessions = 3);
        using var meters = new Meters(drama.MeterScope);
        var one = await RawHub.ConnectAsync(drama.Address, viewer: "ann");
        using var two = await RawHub.ConnectAsync(drama.Address, viewer: "ann");
        var first = await StartAsync(one);
        await StartAsync(one);
        await StartAsync(two);

        var refused = await StartAsync(two);

        Code(refused).ShouldBe(ErrorCodes.TooManySessions);
        refused!.Value.GetProperty("error").GetProperty("retryAfter").GetDouble().ShouldBe(30);
        // A session that is open already may go on elsewhere; it is no new one.
        Code(await ResumeAsync(two, first!.Value)).ShouldBeNull();

        one.Dispose();
        await TestDrama.UntilAsync(() => meters.Gauge("interactive_drama.connections") == 1);
        Code(await StartAsync(two)).ShouldBeNull();
        Code(await StartAsync(two)).ShouldBe(ErrorCodes.TooManySessions);
    }

    [Theory]
    [InlineData("203.0.113.7", "203.0.113.7", "203.0.113.8")]
    [InlineData("2001:db8:1:2:aaaa::1", "2001:db8:1:2:bbbb::2", "2001:db8:1:3::1")]
    public async Task An_address_opens_so_many_sessions_a_minute(
        string address,
        string same,
        string other
    )
    {
        await using var drama = await StartAsync(limits => limits.AddressSessionsPerMinute = 6);
        using var first = await RawHub.ConnectAsync(drama.Address, address);
        using var neighbour = await RawHub.ConnectAsync(drama.Address, same);
        using var stranger = await RawHub.ConnectAsync(drama.Address, other);
        for (var session = 0; session < 6; session++)
        {
            Code(await StartAsync(first)).ShouldBeNull();
        }

        Code(await StartAsync(neighbour)).ShouldBe(ErrorCodes.RateLimited);
        Code(await StartAsync(stranger)).ShouldBeNull();
        drama.Time.Advance(TimeSpan.FromSeconds(10));
        Code(await StartAsync(neighbour)).ShouldBeNull();
    }

    [Fact]
    public async Task An_address_holds_so_many_connections_and_the_next_is_told_why()
    {
        await using var drama = await StartAsync(limits => limits.AddressConnections = 2);
        using var meters = new Meters(drama.MeterScope);
        var one = await RawHub.ConnectAsync(drama.Address, "203.0.113.7");
        using var two = await RawHub.ConnectAsync(drama.Address, "203.0.113.7");
        using var http = drama.Http();
        http.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.7");

        using var third = await RawHub.ConnectAsync(drama.Address, "203.0.113.7");
        var asked = await http.PostAsync("/hubs/drama/negotiate?negotiateVersion=1", null);

        third.Answer.ShouldBe(HttpStatusCode.TooManyRequests);
        asked.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        asked.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(10));
        var error = JsonSerializer.Deserialize<DramaError>(
            await asked.Content.ReadAsStringAsync()
        )!;
        error.Code.ShouldBe(ErrorCodes.TooManyConnections);
        using var stranger = await RawHub.ConnectAsync(drama.Address, "203.0.113.8");
        Code(await StartAsync(stranger)).ShouldBeNull();

        one.Dispose();
        await TestDrama.UntilAsync(() => meters.Gauge("interactive_drama.connections") == 2);
        using var again = await TestDrama.EventuallyAsync(
            () => RawHub.ConnectAsync(drama.Address, "203.0.113.7"),
            hub => hub.Answer == HttpStatusCode.SwitchingProtocols
        );
        Code(await StartAsync(again)).ShouldBeNull();
    }

    [Fact]
    public async Task A_message_that_is_too_long_closes_its_connection_and_no_other()
    {
        await using var drama = await StartAsync(limits => limits.MessageBytes = 2_048);
        using var polite = await RawHub.ConnectAsync(drama.Address);
        using var loud = await RawHub.ConnectAsync(drama.Address);

        await loud.CallAsync(
            "1",
            "Start",
            new { commandId = DramaClient.NewId(), story = new string('x', 3_000) }
        );

        var close = await loud.FirstAsync(type: 7);
        close.ShouldNotBeNull();
        close.Value.GetProperty("error").GetString().ShouldNotBeNullOrEmpty();
        (await loud.ReadAsync()).ShouldBeNull();
        Code(await StartAsync(polite)).ShouldBeNull();
    }

    private static Task<TestDrama> StartAsync(Action<LimitOptions> limit) =>
        TestDrama.StartAsync(
            Scripts.Pier,
            drama => limit(drama.Limits),
            pipeline: app =>
            {
                Visitors.ComeFrom(app);
                Visitors.SignIn(app);
            }
        );

    private static async Task<JsonElement?> StartAsync(RawHub hub)
    {
        var id = DramaClient.NewId();
        await hub.CallAsync(id, "Start", new { commandId = id, story = "story" });
        return await hub.ResultAsync(id);
    }

    private static async Task<JsonElement?> ResumeAsync(RawHub hub, JsonElement start)
    {
        var id = DramaClient.NewId();
        await hub.CallAsync(
            id,
            "Resume",
            new
            {
                session = start.GetProperty("session").GetString(),
                resumeKey = start.GetProperty("resumeKey").GetString(),
                lastTurn = 0,
            }
        );
        return await hub.ResultAsync(id);
    }

    private static string? Code(JsonElement? reply) =>
        reply!.Value.TryGetProperty("error", out var error)
        && error.ValueKind == JsonValueKind.Object
            ? error.GetProperty("code").GetString()
            : null;
}
