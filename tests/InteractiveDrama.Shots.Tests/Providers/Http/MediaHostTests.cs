using InteractiveDrama.Shots.Providers.Http;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Shots.Tests.Providers.Http;

public sealed class MediaHostTests
{
    [Theory]
    [InlineData("cdn.example", "https://cdn.example/a.png", true)]
    [InlineData("CDN.example", "https://cdn.EXAMPLE:443/a.png", true)]
    [InlineData("cdn.example", "http://cdn.example/a.png", false)]
    [InlineData("cdn.example", "https://cdn.example:8443/a.png", false)]
    [InlineData("cdn.example", "https://cdn.example.evil.test/a.png", false)]
    [InlineData("cdn.example", "https://xcdn.example/a.png", false)]
    [InlineData("cdn.example:8443", "https://cdn.example:8443/", true)]
    [InlineData("http://10.0.0.5:8188", "http://10.0.0.5:8188/view", true)]
    [InlineData("http://10.0.0.5:8188", "http://10.0.0.5:22/", false)]
    [InlineData("*.cdn.example", "https://a.b.cdn.example/", true)]
    [InlineData("*.cdn.example", "https://cdn.example/", false)]
    [InlineData("*.cdn.example", "https://evilcdn.example/", false)]
    public void A_host_is_meant_exactly(string entry, string address, bool isMeant) =>
        MediaHost.Parse(entry)!.Has(new Uri(address)).ShouldBe(isMeant);

    [Theory]
    [InlineData("")]
    [InlineData("*")]
    [InlineData("*.com")]
    [InlineData("*.10.0.0.1")]
    [InlineData("a.example/path")]
    [InlineData("user@a.example")]
    [InlineData("a*.example")]
    [InlineData("ftp://a.example")]
    public void What_is_no_host_is_none(string entry) => MediaHost.Parse(entry).ShouldBeNull();
}
