using InteractiveDrama.Protocol.MessagePack;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Protocol.Tests.Records;

/// <summary>What other writers do to a record, and what it still says.</summary>
public class ToleranceTests
{
    [Theory]
    [InlineData("05")]
    [InlineData("cc05")]
    [InlineData("cd0005")]
    [InlineData("ce00000005")]
    [InlineData("cf0000000000000005")]
    [InlineData("d005")]
    [InlineData("d10005")]
    [InlineData("d200000005")]
    [InlineData("d30000000000000005")]
    [InlineData("ca40a00000")]
    [InlineData("cb4014000000000000")]
    public void A_number_may_be_written_in_any_width(string five)
    {
        DramaMessagePack.Read<int>(Bytes(five)).ShouldBe(5);
        DramaMessagePack.Read<double>(Bytes(five)).ShouldBe(5.0);
        DramaMessagePack.Read<long>(Bytes(five)).ShouldBe(5L);
        DramaMessagePack.Read<int?>(Bytes(five)).ShouldBe(5);
    }

    [Theory]
    [InlineData("cb4015000000000000", "whole number")] // 5.25
    [InlineData("ce80000000", "32 bits")]
    [InlineData("cfffffffffffffffff", "out of range")]
    [InlineData("cb7ff8000000000000", "whole number")] // NaN
    [InlineData("cb43e0000000000000", "whole number")] // 2^63
    [InlineData("a135", "whole number")] // "5"
    [InlineData("c3", "whole number")]
    public void What_is_no_such_number_is_refused_in_words(string hex, string says) =>
        Should
            .Throw<InvalidDataException>(() => DramaMessagePack.Read<int>(Bytes(hex)))
            .Message.ShouldContain(says);

    [Fact]
    public void A_number_of_64_bits_is_text_and_read_as_either()
    {
        DramaMessagePack
            .ToBytes((1L << 53) + 1)
            .ShouldBe(DramaMessagePack.ToBytes("9007199254740993"));
        DramaMessagePack
            .Read<long>(DramaMessagePack.ToBytes("-9223372036854775808"))
            .ShouldBe(long.MinValue);
        Should
            .Throw<InvalidDataException>(() =>
                DramaMessagePack.Read<long>(DramaMessagePack.ToBytes("1e3"))
            )
            .Message.ShouldContain("64 bits");
    }

    [Fact]
    public void Fields_may_come_in_any_order_beside_others_that_nobody_knows_and_nil_is_absent()
    {
        // {"choiceId": nil, 7: [1], "later": {"x": timestamp}, "turn": 3, "session": "s", "turn": 4, "thinkMs": nil}
        var request = DramaMessagePack.Read<ChooseRequest>(
            Bytes(
                "87"
                    + "a863686f6963654964c0"
                    + "079101"
                    + "a56c6174657281a178d6ff00000001"
                    + "a47475726e03"
                    + "a773657373696f6ea173"
                    + "a47475726e04"
                    + "a77468696e6b4d73c0"
            )
        );

        request.ShouldBe(
            new ChooseRequest
            {
                CommandId = null!,
                Session = "s",
                Turn = 4,
            }
        );
    }

    [Fact]
    public void What_was_not_sent_is_told_from_nothing_and_from_zero()
    {
        var empty = Bytes("80");

        DramaMessagePack.Read<ChooseRequest>(empty).Turn.ShouldBe(-1);
        DramaMessagePack.Read<ChooseRequest>(empty).CommandId.ShouldBeNull();
        var happened = DramaMessagePack.Read<PlayerEvent>(empty);
        Enum.IsDefined(happened.Kind).ShouldBeFalse();
        happened.Turn.ShouldBe(-1);
        DramaMessagePack.Read<BeatView>(empty).Preload.ShouldBeEmpty();
        DramaMessagePack.Read<BeatView>(empty).Sounds.ShouldBeEmpty();
        DramaMessagePack.Read<ShotView>(empty).Rung.ShouldBe(ShotRung.Animatic);
    }

    [Fact]
    public void Nil_among_the_items_of_a_list_is_nothing() =>
        DramaMessagePack
            .Read<ReportRequest>(Bytes("81a66576656e747392c080"))
            .Events[0]
            .ShouldBeNull();

    [Theory]
    [InlineData("81a46b696e64a6736c65657073", "windowOpened")]
    [InlineData("81a47475726e", "cut off")]
    [InlineData("81a473686f74a1ff", "UTF-8")]
    [InlineData("c0", "nil")]
    [InlineData("8001", "more bytes follow")]
    [InlineData("93010203", "a map")]
    public void A_record_of_another_shape_is_refused_in_words(string hex, string says) =>
        Should
            .Throw<InvalidDataException>(() => DramaMessagePack.Read<PlayerEvent>(Bytes(hex)))
            .Message.ShouldContain(says);

    [Fact]
    public void What_does_not_go_over_the_wire_is_named() =>
        Should
            .Throw<NotSupportedException>(() =>
                DramaMessagePack.ToBytes(new Uri("http://localhost"))
            )
            .Message.ShouldContain("System.Uri");

    private static byte[] Bytes(string hex) => Convert.FromHexString(hex);
}
