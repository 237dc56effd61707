using System.Buffers;
using InteractiveDrama.Protocol.MessagePack;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.SignalR.Protocol;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Protocol.Tests.Messages;

public class HubMessageTests
{
    private readonly DramaMessagePackProtocol protocol = new();

    public static TheoryData<int> Exact => [.. Enumerable.Range(0, Vectors.Exact.Count)];

    public static TheoryData<int> Tolerated => [.. Enumerable.Range(0, Vectors.Tolerated.Count)];

    public static TheoryData<int> Refused => [.. Enumerable.Range(0, Vectors.Refused.Count)];

    [Fact]
    public void It_is_named_as_the_specification_names_it()
    {
        protocol.Name.ShouldBe("messagepack");
        protocol.Version.ShouldBe(2);
        protocol.TransferFormat.ShouldBe(TransferFormat.Binary);
        new[] { 1, 2, 3 }.Select(protocol.IsVersionSupported).ShouldBe([true, true, false]);
    }

    [Theory]
    [MemberData(nameof(Exact))]
    public void A_message_is_written_as_the_specification_says(int vector)
    {
        var (message, hex) = Vectors.Exact[vector];
        var frame = Frames.Of(hex);
        var output = new ArrayBufferWriter<byte>();

        protocol.WriteMessage(message, output);

        Convert.ToHexStringLower(output.WrittenSpan).ShouldBe(Convert.ToHexStringLower(frame));
        protocol.GetMessageBytes(message).ToArray().ShouldBe(frame);
    }

    [Theory]
    [MemberData(nameof(Exact))]
    public void A_message_is_read_as_it_was_written(int vector) =>
        Read(Vectors.Exact[vector].Hex).ShouldBe(Said.By(Vectors.Exact[vector].Message));

    [Theory]
    [MemberData(nameof(Tolerated))]
    public void What_others_may_send_is_understood(int vector) =>
        Read(Vectors.Tolerated[vector].Hex).ShouldBe(Vectors.Tolerated[vector].Said);

    [Theory]
    [MemberData(nameof(Refused))]
    public void A_message_of_the_wrong_shape_ends_the_connection_with_a_reason(int vector) =>
        Should
            .Throw<InvalidDataException>(() => Read(Vectors.Refused[vector].Hex))
            .Message.ShouldContain(Vectors.Refused[vector].Says);

    [Fact]
    public void A_reply_that_is_encoded_already_goes_out_as_it_is()
    {
        var reply = new SessionReply { Session = "s", Turn = 9 };
        var encoded = new EncodedReply(DramaMessagePack.ToBytes(reply));

        protocol
            .GetMessageBytes(CompletionMessage.WithResult("1", encoded))
            .ToArray()
            .ShouldBe(protocol.GetMessageBytes(CompletionMessage.WithResult("1", reply)).ToArray());
        encoded.Decode().ShouldBe(reply);
        Records.Json.Text(encoded).ShouldBe(Records.Json.Text(reply));
    }

    private string Read(string hex)
    {
        var input = new ReadOnlySequence<byte>(Frames.Of(hex));
        protocol.TryParseMessage(ref input, new TestBinder(), out var message).ShouldBeTrue();
        input.IsEmpty.ShouldBeTrue();
        return Said.By(message!);
    }
}
