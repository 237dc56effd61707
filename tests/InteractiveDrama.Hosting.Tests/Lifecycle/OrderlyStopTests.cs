using System.Net;
using System.Text.Json;
using InteractiveDrama.Client;
using InteractiveDrama.Hosting.Lifecycle;
using InteractiveDrama.Hosting.Tests.Support;
using InteractiveDrama.Protocol;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Hosting.Tests.Lifecycle;

[Collection(typeof(Alone))]
public sealed class OrderlyStopTests
{
    [Fact]
    public async Task A_stopping_host_refuses_what_is_new_with_a_time_to_wait_and_is_not_ready()
    {
        await using var drama = await TestDrama.StartAsync(Scripts.Pier);
        await using var client = drama.Client();
        await client.StartAsync(Start());
        using var http = drama.Http();
        (await http.GetAsync("/health/ready")).StatusCode.ShouldBe(HttpStatusCode.OK);

        await drama.Services.GetRequiredService<Doors>().CloseAsync();

        var choice = await Should.ThrowAsync<DramaException>(() => client.ChooseAsync("wait"));
        choice.Code.ShouldBe(ErrorCodes.ShuttingDown);
        choice.Error.RetryAfter.ShouldBe(2);
        (await Should.ThrowAsync<DramaException>(() => client.StartAsync(Start()))).Code.ShouldBe(
            ErrorCodes.ShuttingDown
        );
        (await http.GetAsync("/health/ready")).StatusCode.ShouldBe(
            HttpStatusCode.ServiceUnavailable
        );
        (await http.GetAsync("/health/live")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Connections_are_told_to_come_back_and_find_their_session_where_it_stood()
    {
        var folder = Directory.CreateTempSubdirectory("drama").FullName;
        JsonElement start;
        await using (var drama = await TestDrama.StartAsync(Scripts.Pier, folder, keepFolder: true))
        {
            using var hub = await RawHub.ConnectAsync(drama.Address);
            await hub.CallAsync(
                "1",
                "Start",
                new { commandId = DramaClient.NewId(), story = "story" }
            );
            start = (await hub.ResultAsync("1"))!.Value;
            var stopping = drama.StopAsync();

            var close = await hub.FirstAsync(type: 7);

            close.ShouldNotBeNull();
            close.Value.GetProperty("allowReconnect").GetBoolean().ShouldBeTrue();
            close.Value.TryGetProperty("error", out _).ShouldBeFalse();
            await stopping;
        }
        await using var again = await TestDrama.StartAsync(Scripts.Pier, folder);
        await using var client = again.Client();
        var back = await client.ResumeAsync(
            start.GetProperty("session").GetString()!,
            start.GetProperty("resumeKey").GetString()!
        );
        back.Turn.ShouldBe(0);
        (await client.ChooseAsync("wait")).Turn.ShouldBe(1);
    }

    [Fact]
    public async Task A_window_that_would_close_while_the_host_stops_waits_for_the_viewer()
    {
        var folder = Directory.CreateTempSubdirectory("drama").FullName;
        SessionReply start;
        await using (var drama = await TestDrama.StartAsync(Scripts.Pier, folder, keepFolder: true))
        {
            await using var client = drama.Client();
            start = await client.StartAsync(Start());
            drama.Time.Advance(TimeSpan.FromSeconds(4));
            await client.ReportAsync(PlayerEventKind.WindowOpened);
            await drama.Services.GetRequiredService<Doors>().CloseAsync();
            drama.Time.Advance(TimeSpan.FromMinutes(1));
        }
        await using var again = await TestDrama.StartAsync(Scripts.Pier, folder);
        await using var back = again.Client();
        (await back.ResumeAsync(start.Session!, start.ResumeKey!)).Turn.ShouldBe(0);
    }

    [Fact]
    public async Task Doors_wait_for_who_is_inside_and_for_nobody_else()
    {
        var doors = new Doors();
        doors.TryEnter().ShouldBeTrue();
        doors.TryEnter().ShouldBeTrue();

        var empty = doors.CloseAsync();

        doors.TryEnter().ShouldBeFalse();
        doors.Leave();
        empty.IsCompleted.ShouldBeFalse();
        doors.Leave();
        await empty;
    }

    private static StartRequest Start() =>
        new() { CommandId = DramaClient.NewId(), Story = "story" };
}
