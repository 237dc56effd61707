using InteractiveDrama.Protocol.MessagePack;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Protocol.Tests.MessagePack;

public class ReaderTests
{
    [Theory]
    [InlineData("dd7fffffff")]
    [InlineData("ddffffffff00")]
    [InlineData("df40000000")]
    [InlineData("dc0100")]
    [InlineData("de0002010203")]
    [InlineData("93c0c0")]
    [InlineData("82c0c0c0")]
    [InlineData("dbffffffff")]
    [InlineData("c6ffffffff")]
    [InlineData("c9ffffffffff")]
    [InlineData("d9")]
    [InlineData("a5414243")]
    public void Counts_are_held_against_what_remains_before_anything_is_made(string hex)
    {
        var bytes = Convert.FromHexString(hex);
        // Once before, so that what is made once in a process is not counted.
        Refuse(bytes);
        var before = GC.GetAllocatedBytesForCurrentThread();

        Refuse(bytes);

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(16 * 1024);
    }

    [Theory]
    [InlineData("d40100", "type 1")]
    [InlineData("c70000", "type 0")]
    [InlineData("d4ff00", "1 bytes")]
    [InlineData("d8ff00000000000000000000000000000000", "16 bytes")]
    [InlineData("c1", "0xc1")]
    [InlineData("d7ffffffffff00000000", "out of range")]
    [InlineData("c70cff000000007fffffffffffffff", "out of range")]
    public void Only_what_the_protocol_uses_is_read(string hex, string says) =>
        Should
            .Throw<InvalidDataException>(() => Skip(Convert.FromHexString(hex)))
            .Message.ShouldContain(says);

    [Theory]
    [InlineData("91", "c0")]
    [InlineData("81c0", "c0")]
    public void Nesting_has_an_end(string level, string inside)
    {
        var most = Nested(level, MessagePackReader.DeepestNesting, inside);
        Skip(most);
        var tooDeep = Nested(level, MessagePackReader.DeepestNesting + 1, inside);
        Should.Throw<InvalidDataException>(() => Skip(tooDeep)).Message.ShouldContain("64 deep");
        // A thousand times as deep costs no more stack.
        Should.Throw<InvalidDataException>(() => Skip(Nested(level, 64_000, inside)));
    }

    [Theory]
    [InlineData("d6ff00000000", "1970-01-01T00:00:00.0000000+00:00")]
    [InlineData("d6ffffffffff", "2106-02-07T06:28:15.0000000+00:00")]
    [InlineData("d7ff0000019000000001", "1970-01-01T00:00:01.0000001+00:00")]
    [InlineData("d7ff00000003ffffffff", "2514-05-30T01:53:03.0000000+00:00")]
    [InlineData("c70cff00000000fffffff1886e0900", "0001-01-01T00:00:00.0000000+00:00")]
    [InlineData("c70cff3b9ac99cfffffffff7777777", "")]
    public void Points_in_time_come_in_three_forms(string hex, string time)
    {
        var bytes = Convert.FromHexString(hex);
        var read = DramaMessagePack.Read<DateTimeOffset>(bytes);
        if (time.Length > 0)
        {
            read.ToString("O").ShouldBe(time);
        }
        DramaMessagePack.ToBytes(read).ShouldBe(bytes);
    }

    private static void Refuse(byte[] bytes) =>
        Should.Throw<InvalidDataException>(() => Skip(bytes));

    private static void Skip(byte[] bytes)
    {
        var reader = new MessagePackReader(bytes);
        reader.Skip();
        reader.IsAtEnd.ShouldBeTrue();
    }

    private static byte[] Nested(string level, int depth, string inside) =>
        Convert.FromHexString(string.Concat(Enumerable.Repeat(level, depth)) + inside);
}
