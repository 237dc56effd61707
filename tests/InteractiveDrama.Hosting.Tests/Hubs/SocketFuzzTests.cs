using System.Net.WebSockets;
using System.Text;
using InteractiveDrama.Client;
using InteractiveDrama.Hosting.Tests.Support;
using InteractiveDrama.Protocol;
using InteractiveDrama.Protocol.MessagePack;
using Microsoft.AspNetCore.SignalR.Protocol;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Hosting.Tests.Hubs;

/// <summary>Spoilt bytes over real sockets: a connection answers or ends, the server lives and stays as large as it was.</summary>
[Collection(typeof(Alone))]
public sealed class SocketFuzzTests
{
    private static readonly int Rounds =
        Environment.GetEnvironmentVariable("INTERACTIVE_DRAMA_LONG") == "1" ? 5_000 : 250;

    [Theory]
    [InlineData("messagepack", WebSocketMessageType.Binary)]
    [InlineData("json", WebSocketMessageType.Text)]
    public async Task The_server_outlives_them(string protocol, WebSocketMessageType type)
    {
        await using var drama = await TestDrama.StartAsync(Scripts.Pier);
        var random = new Random(20_261_120);
        var frames = Frames(protocol);
        var hello = Encoding.UTF8.GetBytes(
            $$"""{"protocol":"{{protocol}}","version":2}""" + '\u001e'
        );
        byte[] pings =
        [
            .. Enumerable.Repeat(frames[^1], 40_000 / frames[^1].Length).SelectMany(p => p),
        ];
        // What a server keeps for good it has after a while; from then on it must not grow.
        await RunAsync(Rounds / 5);
        var before = Held();

        var (answered, closed) = await RunAsync(Rounds);

        (Held() - before).ShouldBeLessThan(8 * 1024 * 1024);
        // Both must have happened, or nothing was tried.
        answered.ShouldBeGreaterThan(0);
        closed.ShouldBeGreaterThan(0);
        await using var client = drama.Client();
        var start = await client.StartAsync(
            new StartRequest { CommandId = DramaClient.NewId(), Story = "story" }
        );
        start.Beat!.Id.ShouldBe("pier");

        async Task<(int Answered, int Closed)> RunAsync(int rounds)
        {
            var ends = (Answered: 0, Closed: 0);
            for (var round = 0; round < rounds; round++)
            {
                if (await AnswersAsync(round % 10 == 0))
                {
                    ends.Answered++;
                }
                else
                {
                    ends.Closed++;
                }
            }
            return ends;
        }

        // True when the connection still answers after the spoilt bytes, false when it was ended.
        async Task<bool> AnswersAsync(bool spoilsHello)
        {
            await using var raw = await RawSocket.OpenAsync(drama.Address, DramaHub.Path);
            try
            {
                await raw.SendAsync(spoilsHello ? [.. Spoil(hello), 0x1e] : hello, type);
                if (!spoilsHello && await raw.ReceiveAsync() is null)
                {
                    return false;
                }
                await raw.SendAsync(Spoil(frames[random.Next(frames.Length)]), type);
                // More than the largest message: one that was cut short is filled up, and the server has to decide.
                await raw.SendAsync(pings, type);
                // One that is answered, if there is still anybody to answer.
                await raw.SendAsync(frames[0], type);
                await raw.SendAsync(Close(protocol), type);
                var heard = false;
                while (await raw.ReceiveAsync() is { } frame)
                {
                    heard |= frame.AsSpan().IndexOf("invalid_request"u8) >= 0;
                }
                return heard;
            }
            catch (WebSocketException)
            {
                return false;
            }
        }

        byte[] Spoil(byte[] bytes)
        {
            var spoilt = bytes.ToList();
            for (var times = random.Next(1, 5); times > 0; times--)
            {
                var at = random.Next(spoilt.Count);
                switch (random.Next(4))
                {
                    case 0:
                        spoilt[at] = (byte)random.Next(256);
                        break;
                    case 1:
                        spoilt.Insert(at, (byte)random.Next(256));
                        break;
                    case 2 when spoilt.Count > 1:
                        spoilt.RemoveAt(at);
                        break;
                    default:
                        spoilt[at] ^= (byte)(1 << random.Next(8));
                        break;
                }
            }
            return [.. spoilt];
        }
    }

    private static byte[][] Frames(string protocol)
    {
        IHubProtocol writer =
            protocol == "json" ? new JsonHubProtocol() : new DramaMessagePackProtocol();
        HubMessage[] messages =
        [
            new InvocationMessage("1", DramaHub.Report, [null]),
            new InvocationMessage(
                "2",
                DramaHub.Start,
                [
                    new StartRequest
                    {
                        CommandId = "3f2504e0-4f89-11d3-9a0c-0305e82c3301",
                        Story = "story",
                    },
                ]
            ),
            new InvocationMessage(
                "3",
                DramaHub.Choose,
                [
                    new ChooseRequest
                    {
                        CommandId = "3f2504e0-4f89-11d3-9a0c-0305e82c3302",
                        Session = "3f2504e04f8911d39a0c0305e82c3301",
                        Turn = 3,
                        ChoiceId = "wait",
                    },
                ]
            ),
            new StreamInvocationMessage("4", DramaHub.Start, [null], ["1"]),
            new StreamItemMessage("1", "x"),
            CompletionMessage.WithError("9", "no"),
            new CancelInvocationMessage("4"),
            PingMessage.Instance,
        ];
        return [.. messages.Select(message => writer.GetMessageBytes(message).ToArray())];
    }

    private static byte[] Close(string protocol) =>
        protocol == "json"
            ? [.. """{"type":7}"""u8, 0x1e]
            : new DramaMessagePackProtocol().GetMessageBytes(CloseMessage.Empty).ToArray();

    private static long Held()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return GC.GetTotalMemory(forceFullCollection: true);
    }
}
