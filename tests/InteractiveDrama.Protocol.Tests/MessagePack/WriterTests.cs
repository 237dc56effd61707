using System.Buffers;
using System.Text;
using InteractiveDrama.Protocol.MessagePack;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Protocol.Tests.MessagePack;

public class WriterTests
{
    [Theory]
    [InlineData(0, "00")]
    [InlineData(127, "7f")]
    [InlineData(128, "cc80")]
    [InlineData(255, "ccff")]
    [InlineData(256, "cd0100")]
    [InlineData(65_536, "ce00010000")]
    [InlineData(int.MaxValue, "ce7fffffff")]
    [InlineData(-1, "ff")]
    [InlineData(-32, "e0")]
    [InlineData(-33, "d0df")]
    [InlineData(-129, "d1ff7f")]
    [InlineData(int.MinValue, "d280000000")]
    public void A_number_takes_as_few_bytes_as_it_needs(int number, string hex) =>
        Convert.ToHexStringLower(DramaMessagePack.ToBytes(number)).ShouldBe(hex);

    [Theory]
    [InlineData('x', 31, "bf")]
    [InlineData('x', 32, "d920")]
    [InlineData('x', 255, "d9ff")]
    [InlineData('x', 256, "da0100")]
    [InlineData('é', 15, "be")]
    [InlineData('é', 16, "d920")]
    [InlineData('é', 128, "da0100")]
    [InlineData('渡', 85, "d9ff")]
    [InlineData('渡', 86, "da0102")]
    [InlineData('x', 2_048, "da0800")]
    [InlineData('x', 2_049, "da0801")]
    [InlineData('x', 65_535, "daffff")]
    [InlineData('x', 65_536, "db00010000")]
    [InlineData('渡', 30_000, "db00015f90")]
    public void Text_has_the_shortest_header_and_comes_back(char letter, int count, string header)
    {
        var text = new string(letter, count);

        // What stands before and after shows that nothing is written over.
        var bytes = DramaMessagePack.ToBytes<string[]>(["before", text, "after"]);

        bytes.AsSpan(8, header.Length / 2).ToArray().ShouldBe(Convert.FromHexString(header));
        DramaMessagePack.Read<string[]>(bytes).ShouldBe(["before", text, "after"]);
    }

    [Fact]
    public void It_does_not_matter_in_which_pieces_the_output_gives_its_room()
    {
        var value = new[] { "a", new string('x', 300), "", new string('渡', 5_000), "z" };
        var pieces = new TightOutput();

        DramaMessagePack.Write(pieces, value);

        pieces.Written.ShouldBe(DramaMessagePack.ToBytes(value));
    }

    [Fact]
    public void Half_a_surrogate_pair_becomes_the_replacement_character() =>
        DramaMessagePack.ToBytes("a\ud800").ShouldBe([0xa4, .. Encoding.UTF8.GetBytes("a\ufffd")]);

    /// <summary>Gives exactly as much room as is asked for, each time somewhere else.</summary>
    private sealed class TightOutput : IBufferWriter<byte>
    {
        private readonly List<byte> written = [];
        private byte[] room = [];

        public byte[] Written => [.. written];

        public void Advance(int count) => written.AddRange(room.AsSpan(0, count));

        public Memory<byte> GetMemory(int sizeHint = 0) => room = new byte[Math.Max(1, sizeHint)];

        public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;
    }
}
