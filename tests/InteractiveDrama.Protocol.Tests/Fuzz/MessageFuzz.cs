using System.Buffers;
using InteractiveDrama.Protocol.MessagePack;
using InteractiveDrama.Protocol.Tests.Messages;
using InteractiveDrama.Testing;
using Microsoft.AspNetCore.SignalR.Protocol;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Protocol.Tests.Fuzz;

/// <summary>Whatever comes in, there is a message, a wait for more, or a clean refusal, at a price the sender paid.</summary>
public class MessageFuzz
{
    /// <summary>An exception with its words and its trace costs this much whatever the input.</summary>
    private const int BytesForARefusal = 64 * 1024;

    /// <summary>The densest legal input: empty strings in a list of anything, 1 byte each.</summary>
    private const int BytesForAByte = 100;

    private static readonly byte[][] Valid =
    [
        .. Vectors.Exact.Select(v => Convert.FromHexString(v.Hex)),
        .. Vectors.Tolerated.Select(v => Convert.FromHexString(v.Hex)),
        Typical.Message,
    ];

    [Fact]
    public void Spoilt_messages_end_cleanly_and_cost_no_more_than_they_are_long()
    {
        var mutations = new Mutations(20_261_120);
        var protocol = new DramaMessagePackProtocol();
        var binder = new TestBinder();
        var ends = new int[Enum.GetValues<End>().Length];
        for (var run = Cases.Of(30_000).MaxTest * LongRuns; run > 0; run--)
        {
            var message = mutations.Spoil(
                Valid[mutations.Next(Valid.Length)],
                Valid[mutations.Next(Valid.Length)]
            );
            // Mostly with a right length before it, so that the spoilt part is what is read.
            var bytes = run % 8 == 0 ? message : Frames.Of(message);
            var input =
                run % 3 == 0
                    ? Frames.Split(bytes, mutations.Next(bytes.Length + 1))
                    : new ReadOnlySequence<byte>(bytes);
            var read = new List<HubMessage>();
            var before = GC.GetAllocatedBytesForCurrentThread();

            var end = Parse(protocol, binder, ref input, read);

            var cost = GC.GetAllocatedBytesForCurrentThread() - before;
            if (cost > BytesForARefusal + ((long)BytesForAByte * bytes.Length))
            {
                Assert.Fail($"{cost} bytes for {Convert.ToHexStringLower(bytes)}");
            }
            ends[(int)end]++;
            read.ForEach(message => WriteAgain(protocol, message));
        }
        // A run in which one of them never happens tests nothing.
        ends.ShouldAllBe(count => count > 100);
    }

    private static int LongRuns =>
        Environment.GetEnvironmentVariable("INTERACTIVE_DRAMA_LONG") == "1" ? 5 : 1;

    private static End Parse(
        DramaMessagePackProtocol protocol,
        TestBinder binder,
        ref ReadOnlySequence<byte> input,
        List<HubMessage> read
    )
    {
        try
        {
            while (true)
            {
                var length = input.Length;
                if (!protocol.TryParseMessage(ref input, binder, out var message))
                {
                    return input.Length != length ? throw new InvalidOperationException("Taken.")
                        : length == 0 ? End.Read
                        : End.Waiting;
                }
                read.Add(message);
            }
        }
        catch (InvalidDataException)
        {
            return End.Refused;
        }
    }

    private enum End
    {
        Read,
        Waiting,
        Refused,
    }

    /// <summary>What could be read can be written, and is read as the same.</summary>
    private static void WriteAgain(DramaMessagePackProtocol protocol, HubMessage message)
    {
        if (message is InvocationBindingFailureMessage or StreamBindingFailureMessage)
        {
            return;
        }
        var bytes = new ReadOnlySequence<byte>(protocol.GetMessageBytes(message));
        protocol.TryParseMessage(ref bytes, new TestBinder(), out var again).ShouldBeTrue();
        again!.GetType().ShouldBe(message.GetType());
    }
}
