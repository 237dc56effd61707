using InteractiveDrama.Client;
using InteractiveDrama.Hosting.Tests.Support;
using InteractiveDrama.Playback.Sessions;
using InteractiveDrama.Protocol;
using InteractiveDrama.Storage.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Hosting.Tests.ExactlyOnce;

public sealed class StoreOutageTests
{
    private const int Room = 1_000_000;

    [Fact]
    public async Task A_full_disk_is_said_and_the_same_command_goes_through_when_there_is_room()
    {
        var folder = Directory.CreateTempSubdirectory("drama").FullName;
        var broken = new BrokenStore(folder);
        await MigrateAsync(folder);
        broken.Fill(Room);
        await using var drama = await StartAsync(folder, broken.Size() + 400_000);
        await using var client = drama.Client();
        await using var other = drama.Client();
        var start = await client.StartAsync(Start());
        var here = start;
        SessionReply full;
        ChooseRequest command;

        do
        {
            command = Choose(here);
            full = await client.SendAsync(command);
            here = full.Error is null ? full : here;
        } while (full.Error is null);

        Refused(full);
        here.Turn.ShouldBe(command.Turn);
        var newcomer = await Should.ThrowAsync<DramaException>(() => other.StartAsync(Start()));
        newcomer.Code.ShouldBe(ErrorCodes.StoreUnavailable);
        Refused(await client.SendAsync(command));

        broken.Empty();

        await GoesOnAsync(drama, client, start, command);
    }

    [Fact]
    public async Task A_read_only_database_is_said_and_the_same_command_goes_through_afterwards()
    {
        var folder = Directory.CreateTempSubdirectory("drama").FullName;
        var broken = new BrokenStore(folder);
        await using var drama = await StartAsync(folder, null);
        await using var client = drama.Client();
        var start = await client.StartAsync(Start());
        var here = await client.SendAsync(Choose(start));
        here.Turn.ShouldBe(1);
        var command = Choose(here);

        broken.Protect();

        Refused(await client.SendAsync(command));
        Refused(await client.SendAsync(command));

        broken.Release();

        await GoesOnAsync(drama, client, start, command);
    }

    [Fact]
    public async Task A_server_that_starts_on_a_read_only_database_serves_once_it_may_write()
    {
        var folder = Directory.CreateTempSubdirectory("drama").FullName;
        var broken = new BrokenStore(folder);
        await MigrateAsync(folder);
        broken.Protect();
        await using var drama = await StartAsync(folder, null);
        await using var client = drama.Client();
        var request = Start();

        var refused = await Should.ThrowAsync<DramaException>(() => client.StartAsync(request));
        refused.Code.ShouldBe(ErrorCodes.StoreUnavailable);
        broken.Release();

        var start = await client.StartAsync(request);
        (await client.SendAsync(Choose(start))).Turn.ShouldBe(1);
    }

    private static async Task GoesOnAsync(
        TestDrama drama,
        DramaClient client,
        SessionReply start,
        ChooseRequest command
    )
    {
        var taken = await client.SendAsync(command);
        taken.Error.ShouldBeNull();
        taken.Turn.ShouldBe(command.Turn + 1);
        var again = await client.SendAsync(command);
        again.Turn.ShouldBe(taken.Turn);
        (await client.SendAsync(Choose(taken))).Turn.ShouldBe(taken.Turn + 1);
        var turns = await drama
            .Services.GetRequiredService<ISessionStore>()
            .ReadTurnsAsync(start.Session!);
        turns.Select(turn => turn.Turn).ShouldBe(Enumerable.Range(0, command.Turn + 3));
    }

    private static void Refused(SessionReply reply)
    {
        reply.Error.ShouldNotBeNull().Code.ShouldBe(ErrorCodes.StoreUnavailable);
        reply.Error.RetryAfter.ShouldNotBeNull().ShouldBeGreaterThan(0);
        reply.Beat.ShouldBeNull();
    }

    /// <summary>The file as a server leaves it that has served nobody.</summary>
    private static async Task MigrateAsync(string folder)
    {
        await using var data = new DataFolder(folder);
        await data.Store.FindAsync("nobody");
    }

    private static Task<TestDrama> StartAsync(string folder, long? most) =>
        TestDrama.StartAsync(
            Tales.Road,
            folder,
            configure: Limitless.Set,
            storage: new SqliteStorageOptions { Folder = folder, MaximumBytes = most }
        );

    private static StartRequest Start() =>
        new() { CommandId = DramaClient.NewId(), Story = "story" };

    private static ChooseRequest Choose(SessionReply at) =>
        new()
        {
            CommandId = DramaClient.NewId(),
            Session = at.Session!,
            Turn = at.Turn,
            ChoiceId = at.Beat!.Choices[0].Id,
        };
}
