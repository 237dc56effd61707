using InteractiveDrama.Shots.Library;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Shots.Tests.Library;

public sealed class MediaNameTests
{
    private const string Hash = "abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789";

    public static TheoryData<string> Types => [.. MediaTypes.All];

    [Theory]
    [MemberData(nameof(Types))]
    public void A_name_is_read_as_it_was_written(string type)
    {
        var name = new MediaName(Hash, type);

        MediaName.Read(name.ToString()).ShouldBe(name);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(Hash)]
    [InlineData("a.svg")]
    [InlineData("../../etc/passwd")]
    [InlineData(Hash + ".html")]
    [InlineData(Hash + ".MP4")]
    [InlineData(Hash + ".mp4/")]
    [InlineData("ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789.svg")]
    [InlineData("..cdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789.svg")]
    public void Anything_else_is_no_name(string? name) => MediaName.Read(name).ShouldBeNull();
}
