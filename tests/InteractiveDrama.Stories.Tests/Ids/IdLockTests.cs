using InteractiveDrama.Stories.Ids;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Stories.Tests.Ids;

public class IdLockTests
{
    [Fact]
    public void A_lock_reads_back_as_it_was_written_variants_too()
    {
        var read = IdLock.Parse(
            "# words\r\npier_007 0123abcd\r\n\r\npier_007.a 3f2a91bc\npier_001 89abcdef retired\nby_hand\n"
        );
        read.Entries.Keys.ShouldBe(["by_hand", "pier_001", "pier_007", "pier_007.a"]);
        read.Entries["pier_001"].ShouldBe(new IdLockEntry("89abcdef", true));
        IdLock.Parse(read.ToString()).ToString().ShouldBe(read.ToString());
        read.ToString()
            .ShouldEndWith(
                "\nby_hand\npier_001 89abcdef retired\npier_007 0123abcd\npier_007.a 3f2a91bc\n"
            );
    }

    [Fact]
    public void The_variants_of_a_line_are_left_as_they_are()
    {
        var before = IdLock.Parse("pier_007 0123abcd\npier_007.a 3f2a91bc\n");
        var after = before.After(
            new Dictionary<string, string> { ["pier_007"] = "ffffffff" },
            new HashSet<string>()
        );
        after.ToString().ShouldBe(before.ToString());
    }

    [Theory]
    [InlineData("a 0123abcd\n<<<<<<< ours\n", 2)]
    [InlineData("a 0123abcd\na 89abcdef\n", 2)]
    [InlineData("a 0123ABCD\n", 1)]
    [InlineData("a b c\n", 1)]
    [InlineData("~a\n", 1)]
    public void What_is_no_entry_is_named(string text, int line) =>
        Should.Throw<InvalidIdLockException>(() => IdLock.Parse(text)).Line.ShouldBe(line);
}
