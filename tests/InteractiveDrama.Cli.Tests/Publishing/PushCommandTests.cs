using System.Net;
using System.Text.Json;
using InteractiveDrama.Client;
using InteractiveDrama.Protocol;
using InteractiveDrama.Server;
using InteractiveDrama.Testing;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Cli.Tests.Publishing;

/// <summary>From the desk to the platform, as a writer types it.</summary>
public sealed class PushCommandTests : IDisposable
{
    private const string Story = "prompt-side";

    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_story_goes_from_the_desk_to_a_server_with_an_empty_data_folder_and_stays_there()
    {
        string version;
        await using (var server = await ServerWithoutStories.StartAsync(folder.Path))
        {
            var pushed = await PushAsync(server.Address, "--format", "json");
            pushed.Code.ShouldBe(ExitCodes.Fine, pushed.Said);
            var result = JsonDocument.Parse(pushed.Output).RootElement;
            version = result.GetProperty("version").GetString()!;
            result.GetProperty("served").ValueKind.ShouldBe(JsonValueKind.Null);
            result.GetProperty("sent").GetProperty("contents").GetInt32().ShouldBeGreaterThan(5);
            (await PushAsync(server.Address)).Output.ShouldContain("Nothing to send");
            await using (var early = new DramaClient(new Uri(server.Address)))
            {
                await Should.ThrowAsync<DramaException>(() => StartAsync(early));
            }

            var published = await Run.Of("publish", Story, "--to", server.Address);

            published.Code.ShouldBe(ExitCodes.Fine, published.Said);
            published.Output.ShouldContain(version);
            await PlayAsync(server.Address);
        }

        await using var again = await ServerWithoutStories.StartAsync(folder.Path);
        await PlayAsync(again.Address);
        var report = await Run.Of(
            "report",
            Story,
            "--url",
            again.Address,
            "--simulated",
            "--format",
            "json"
        );
        report.Code.ShouldBe(ExitCodes.Fine, report.Said);
        var figures = JsonDocument.Parse(report.Output).RootElement;
        figures.GetProperty("version").GetString().ShouldBe(version);
        figures.GetProperty("viewers").GetProperty("count").GetInt32().ShouldBe(2);
        (await Run.Of("report", Story, "--url", again.Address, "--simulated")).Output.ShouldContain(
            "2 viewers"
        );
        var back = await Run.Of("rollback", Story, "--to", again.Address);
        back.Code.ShouldBe(ExitCodes.Failed);
        back.Said.Trim().ShouldEndWith(".");
    }

    [Fact]
    public async Task A_line_that_is_cut_again_and_again_delays_a_push_and_sends_no_byte_twice_that_arrived()
    {
        await using var server = await StartServerAsync();
        using var line = new CuttingProxy(server.Addresses.First(), cuts: 3, bytes: 20_000);

        var pushed = await PushAsync(line.Address, "--format", "json");

        pushed.Code.ShouldBe(ExitCodes.Fine, pushed.Said);
        line.CutsLeft.ShouldBeLessThanOrEqualTo(0);
        (await PushAsync(server.Addresses.First())).Output.ShouldContain("Nothing to send");
        (await Run.Of("publish", Story, "--to", line.Address)).Code.ShouldBe(ExitCodes.Fine);
        await PlayAsync(server.Addresses.First());
    }

    [Fact]
    public async Task A_rollback_serves_what_was_served_before()
    {
        await using var server = await StartServerAsync();
        var address = server.Addresses.First();
        var script = folder.Write("tale.ink", "Once.\n* [On] # id: on\n- Done.\n-> END\n");
        (await Run.Of("push", script, "--to", address)).Code.ShouldBe(ExitCodes.Fine);
        (await Run.Of("publish", "tale", "--to", address)).Code.ShouldBe(ExitCodes.Fine);
        folder.Write("tale.ink", "Twice.\n* [On] # id: on\n- Done.\n-> END\n");
        (await Run.Of("push", script, "--to", address)).Code.ShouldBe(ExitCodes.Fine);
        (await Run.Of("publish", "tale", "--to", address)).Code.ShouldBe(ExitCodes.Fine);
        (await FirstLineAsync(address)).ShouldBe("Twice.");

        var back = await Run.Of("rollback", "tale", "--to", address);

        back.Code.ShouldBe(ExitCodes.Fine, back.Said);
        (await FirstLineAsync(address)).ShouldBe("Once.");
    }

    [Fact]
    public async Task Keys_open_what_their_roles_say_and_are_never_printed()
    {
        await using var server = await StartServerAsync();
        var address = server.Addresses.First();
        var writer = await KeyAsync("ada", "writer");
        var reader = await KeyAsync("rita", "reader");

        var none = await PushAsync(address);
        var wrong = await PushAsync(address, "--key", writer[..^1] + "x");
        var reading = await PushAsync(address, "--key", reader);
        var writing = await PushAsync(address, "--key", writer);
        var report = await Run.Of("report", Story, "--url", address, "--key", writer);

        (none.Code, wrong.Code, reading.Code, report.Code).ShouldBe((1, 1, 1, 1));
        none.Said.ShouldContain("needs a key with the role writer");
        reading.Said.ShouldContain("has not the role writer");
        writing.Code.ShouldBe(ExitCodes.Fine, writing.Said);
        foreach (var run in new[] { none, wrong, reading, writing, report })
        {
            (run.Output + run.Said).ShouldNotContain(writer[^60..]);
            run.Said.ShouldNotContain("   at ");
        }
    }

    [Theory]
    [InlineData("http://127.0.0.1:1", ExitCodes.Environment)]
    [InlineData("http://no-such-host.invalid", ExitCodes.Environment)]
    [InlineData("ftp://127.0.0.1", ExitCodes.Usage)]
    [InlineData("nonsense", ExitCodes.Usage)]
    public async Task A_server_that_is_not_there_is_told_in_a_sentence(string url, int code)
    {
        foreach (
            var words in new[]
            {
                new[] { "push", Repository.Story(Story), "--to", url },
                ["publish", Story, "--to", url],
                ["rollback", Story, "--to", url],
                ["report", Story, "--url", url],
            }
        )
        {
            var run = await Run.Of(words);
            run.Code.ShouldBe(code, run.Said);
            run.Said.Trim().Split('\n').ShouldHaveSingleItem().ShouldEndWith(".");
            run.Said.ShouldNotContain("unexpectedly");
        }
    }

    [Fact]
    public async Task Another_kind_of_server_is_told_in_a_sentence()
    {
        using var other = new HttpListener();
        var port = FreePort();
        other.Prefixes.Add($"http://127.0.0.1:{port}/");
        other.Start();
        _ = AnswerAsync(other);

        var run = await PushAsync($"http://127.0.0.1:{port}");

        run.Code.ShouldNotBe(ExitCodes.Fine);
        run.Said.ShouldContain("look whether the address is right");
    }

    [Theory]
    [InlineData("stories/the-lamp")]
    [InlineData("../x")]
    [InlineData("X")]
    public async Task What_is_no_story_id_is_told_before_anything_is_sent(string id)
    {
        var run = await Run.Of("publish", id, "--to", "http://127.0.0.1:1");

        run.Code.ShouldBe(ExitCodes.Usage);
        run.Said.ShouldContain("is no story's id");
    }

    private static Task<Run> PushAsync(string url, params string[] more) =>
        Run.Of(["push", Repository.Story(Story), "--to", url, .. more]);

    private async Task<string> KeyAsync(string name, string role) =>
        (await Run.Of("keys", "add", name, "--role", role, "--data", folder.Path)).Output.Trim();

    private async Task<DramaServer> StartServerAsync()
    {
        var server = DramaServer.Create(
            new DramaServerOptions
            {
                Stories = [],
                Urls = "http://127.0.0.1:0",
                DataFolder = folder.Path,
                LogToConsole = false,
            }
        );
        await server.StartAsync();
        return server;
    }

    private static async Task PlayAsync(string address)
    {
        await using var client = new DramaClient(new Uri(address));
        var reply = await StartAsync(client);
        while (reply.Beat!.Choices.Count > 0 && reply.Turn < 5)
            reply = await client.ChooseAsync(reply.Beat.Choices[0].Id);
        reply.Turn.ShouldBeGreaterThan(0);
    }

    private static Task<SessionReply> StartAsync(DramaClient client, string story = Story) =>
        client.StartAsync(
            new StartRequest
            {
                CommandId = DramaClient.NewId(),
                Story = story,
                Simulated = true,
            }
        );

    private static async Task<string> FirstLineAsync(string address)
    {
        await using var client = new DramaClient(new Uri(address));
        return (await StartAsync(client, "tale")).Beat!.Lines[0].Text;
    }

    private static async Task AnswerAsync(HttpListener listener)
    {
        while (listener.IsListening)
        {
            var context = await listener.GetContextAsync();
            context.Response.StatusCode = 200;
            await context.Response.OutputStream.WriteAsync("<html>Welcome</html>"u8.ToArray());
            context.Response.Close();
        }
    }

    private static int FreePort()
    {
        using var probe = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
