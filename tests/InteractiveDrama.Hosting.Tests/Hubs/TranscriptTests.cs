using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using InteractiveDrama.Hosting.Tests.Support;
using InteractiveDrama.Protocol;
using InteractiveDrama.Testing;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Hosting.Tests.Hubs;

/// <summary>The frames in <c>docs/protocol.md</c>: a client that says those lines hears those lines.</summary>
public sealed partial class TranscriptTests
{
    private const char End = '\u001e';
    private const string Ping = """{"type":6}""";

    private const string Story = """
        The last ferry leaves.
        * [Wait for her] # id: wait # timed: 8s
          She comes.
        * [Leave] # id: leave # default
          The road is long.
        - A door.
        * [Knock] # id: knock
          It opens. # ending: dawn
          -> END
        """;

    [Fact]
    public async Task What_the_server_says_in_JSON_is_what_the_page_says()
    {
        await using var drama = await StartAsync();
        await using var socket = await RawSocket.OpenAsync(drama.Address, DramaHub.Path);
        var heard = new Queue<string>();
        Func<string, string> toServer = text => text;
        Func<string, string> toPage = text => text;

        foreach (var line in Block("frames"))
        {
            switch (line[0])
            {
                case '>':
                    await socket.SendAsync(toServer(line[2..]) + End);
                    break;
                case '<':
                    var said = await NextAsync(socket, heard, line[2..] == Ping);
                    if (
                        Reply(said) is { ResumeKey: { } key } start
                        && Reply(line[2..]) is { } shown
                    )
                    {
                        toServer = text =>
                            text.Replace(shown.Session!, start.Session, StringComparison.Ordinal);
                        toPage = text =>
                            text.Replace(start.Session!, shown.Session, StringComparison.Ordinal)
                                .Replace(key, shown.ResumeKey, StringComparison.Ordinal);
                    }
                    toPage(said).ShouldBe(line[2..]);
                    break;
                case '#' when Later().Match(line) is { Success: true } time:
                    drama.Time.Advance(
                        TimeSpan.FromSeconds(int.Parse(time.Groups["seconds"].Value))
                    );
                    break;
                case '#' when line.Contains("stops", StringComparison.Ordinal):
                    _ = drama.StopAsync();
                    break;
            }
        }
    }

    [Fact]
    public async Task What_the_server_says_in_MessagePack_is_what_the_page_says()
    {
        await using var drama = await StartAsync();
        await using var socket = await RawSocket.OpenAsync(
            drama.Address,
            DramaHub.Path,
            "messagepack"
        );
        Encoding.UTF8.GetString((await socket.ReceiveAsync())!).ShouldBe($"{{}}{End}");

        foreach (var line in Block("frames messagepack"))
        {
            var hex = line[2..].Replace(" ", "", StringComparison.Ordinal);
            if (line[0] == '>')
            {
                await socket.SendAsync(Convert.FromHexString(hex));
            }
            else
            {
                Convert.ToHexStringLower((await socket.ReceiveAsync())!).ShouldBe(hex);
            }
        }
    }

    private static Task<TestDrama> StartAsync()
    {
        var folder = Directory.CreateTempSubdirectory("drama").FullName;
        return TestDrama.StartAsync(
            Story,
            folder,
            configure: drama => drama.Stories.Add(TestDrama.Compile(Story, folder, "ferry")),
            host: host =>
                host.Services.Configure<HubOptions>(hub =>
                    hub.KeepAliveInterval = TimeSpan.FromSeconds(1)
                )
        );
    }

    /// <summary>The next message, and no ping unless one is waited for.</summary>
    private static async Task<string> NextAsync(RawSocket socket, Queue<string> heard, bool ping)
    {
        while (true)
        {
            while (heard.TryDequeue(out var said))
            {
                if (said == Ping == ping)
                {
                    return said;
                }
            }
            var frame = Encoding.UTF8.GetString((await socket.ReceiveAsync())!);
            foreach (var message in frame.Split(End, StringSplitOptions.RemoveEmptyEntries))
            {
                heard.Enqueue(message);
            }
        }
    }

    private static SessionReply? Reply(string message)
    {
        using var read = JsonDocument.Parse(message);
        return read.RootElement.TryGetProperty("result", out var result)
            ? result.Deserialize<SessionReply>()
            : null;
    }

    private static string[] Block(string kind)
    {
        var page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "protocol.md"));
        var from = page.IndexOf($"```{kind}\n", StringComparison.Ordinal) + kind.Length + 4;
        var to = page.IndexOf("```", from, StringComparison.Ordinal);
        return page[from..to].Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    [GeneratedRegex("(?<seconds>[0-9]+) s later")]
    private static partial Regex Later();
}
