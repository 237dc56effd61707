using System.Buffers;
using FsCheck;
using FsCheck.Fluent;
using InteractiveDrama.Protocol.MessagePack;
using InteractiveDrama.Protocol.Tests.Records;
using InteractiveDrama.Testing;
using Microsoft.AspNetCore.SignalR.Protocol;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Protocol.Tests.Messages;

/// <summary>However the bytes arrive, the messages are the same.</summary>
public class FrameTests
{
    private readonly DramaMessagePackProtocol protocol = new();

    public static TheoryData<string> All =>
        [.. Vectors.Exact.Select(v => v.Hex), .. Vectors.Tolerated.Select(v => v.Hex)];

    [Theory]
    [MemberData(nameof(All))]
    public void A_message_cut_anywhere_into_two_or_three_is_the_same(string hex)
    {
        var frame = Frames.Of(hex);
        var whole = Read(new ReadOnlySequence<byte>(frame));
        for (var first = 0; first <= frame.Length; first++)
        {
            Read(Frames.Split(frame, first)).ShouldBe(whole);
            for (var second = first; second <= frame.Length; second++)
            {
                Read(Frames.Split(frame, first, second)).ShouldBe(whole);
            }
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Nothing_is_taken_before_a_message_is_whole(string hex)
    {
        var frame = Frames.Of(hex);
        for (var there = 0; there < frame.Length; there++)
        {
            var input = new ReadOnlySequence<byte>(frame, 0, there);
            protocol.TryParseMessage(ref input, new TestBinder(), out _).ShouldBeFalse();
            input.Length.ShouldBe(there);
        }
    }

    [Fact]
    public void Any_replies_one_after_another_are_read_one_by_one_however_they_are_cut() =>
        Prop.ForAll(
                Arb.From(
                    from reply in RecordGenerator.Of(typeof(SessionReply))
                    from other in RecordGenerator.Of(typeof(SessionReply))
                    from cut in Gen.Choose(0, 1_000_000)
                    select (One: (SessionReply)reply, Other: (SessionReply)other, Cut: cut)
                ),
                sent =>
                {
                    var output = new ArrayBufferWriter<byte>();
                    protocol.WriteMessage(CompletionMessage.WithResult("1", sent.One), output);
                    protocol.WriteMessage(
                        new InvocationMessage(DramaHub.BeatReady, [sent.Other]),
                        output
                    );
                    var bytes = output.WrittenSpan.ToArray();
                    var input = Frames.Split(bytes, sent.Cut % (bytes.Length + 1));

                    _ = protocol.TryParseMessage(ref input, new TestBinder(), out var reply);
                    _ = protocol.TryParseMessage(ref input, new TestBinder(), out var pushed);

                    input.IsEmpty.ShouldBeTrue();
                    Said.By(reply!).ShouldBe("done 1 " + Json.Text(sent.One));
                    Said.By(pushed!).ShouldBe($"call - BeatReady[{Json.Text(sent.Other)}]");
                }
            )
            .Check(Cases.Of(100));

    [Theory]
    [InlineData(0, "00")]
    [InlineData(127, "7f")]
    [InlineData(128, "8001")]
    [InlineData(300, "ac02")]
    [InlineData(16_384, "808001")]
    [InlineData(2_097_152, "80808001")]
    public void A_length_takes_one_byte_more_for_each_seven_bits(int length, string prefix)
    {
        var ping = "9106" + string.Concat(Enumerable.Repeat("c0", Math.Max(0, length - 2)));
        var bytes = Convert.FromHexString(prefix + ping);
        var input = new ReadOnlySequence<byte>(
            bytes,
            0,
            Math.Min(bytes.Length, length + prefix.Length / 2)
        );
        if (length == 0)
        {
            Should.Throw<InvalidDataException>(() => Read(input));
            return;
        }
        protocol.TryParseMessage(ref input, new TestBinder(), out var message).ShouldBeTrue();
        message.ShouldBe(PingMessage.Instance);
        input.IsEmpty.ShouldBeTrue();
    }

    [Theory]
    [InlineData("ffffffff08")]
    [InlineData("ffffffffff")]
    [InlineData("808080808000")]
    public void A_length_of_more_than_2_GB_is_refused(string prefix) =>
        Should
            .Throw<InvalidDataException>(() =>
                Read(new ReadOnlySequence<byte>(Convert.FromHexString(prefix)))
            )
            .Message.ShouldContain("2 GB");

    [Fact]
    public void A_message_over_the_limit_is_refused_by_its_length_alone()
    {
        var limited = new DramaMessagePackProtocol(largestMessage: 10);
        var fits = new ReadOnlySequence<byte>([9, .. new byte[] { 0x91, 6, 0, 0, 0, 0, 0, 0, 0 }]);
        limited.TryParseMessage(ref fits, new TestBinder(), out _).ShouldBeTrue();

        Should
            .Throw<InvalidDataException>(() =>
            {
                var input = new ReadOnlySequence<byte>([10]);
                _ = limited.TryParseMessage(ref input, new TestBinder(), out _);
            })
            .Message.ShouldContain("at most 9");
    }

    private string Read(ReadOnlySequence<byte> input)
    {
        protocol.TryParseMessage(ref input, new TestBinder(), out var message).ShouldBeTrue();
        input.IsEmpty.ShouldBeTrue();
        return Said.By(message!);
    }
}
