using System.Net;
using InteractiveDrama.Shots.Providers.Contract;
using InteractiveDrama.Shots.Providers.Http;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Shots.Tests.Providers.Http;

/// <summary>
/// The server stands on this machine, which is private: <c>home.test</c> is named as a private host, <c>cdn.test</c> as one of
/// the open network, and each test says where that one leads.
/// </summary>
public sealed class MediaFetcherTests : IAsyncLifetime
{
    private readonly StandingTime time = new();
    private readonly List<string> asked = [];
    private MediaServer server = null!;

    public async ValueTask InitializeAsync() => server = await MediaServer.StartAsync();

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Theory]
    [InlineData("/good.png", "image/png")]
    [InlineData("/plain.bin", "application/octet-stream")]
    public async Task Media_of_a_named_host_is_fetched(string path, string type)
    {
        using var fetcher = Fetcher();
        await using var media = await fetcher.FetchAsync(server.At("home.test", path));
        media.Type.ShouldBe(type);
        (await BytesAsync(media)).ShouldBe(MediaServer.Picture);
        asked.ShouldBe(["home.test"]);
    }

    [Fact]
    public async Task The_file_it_was_kept_in_is_gone_with_it()
    {
        using var fetcher = Fetcher();
        var media = await fetcher.FetchAsync(server.At("home.test", "/good.png"));
        var file = ((FileStream)media.Bytes).Name;
        File.Exists(file).ShouldBeTrue();
        await media.DisposeAsync();
        File.Exists(file).ShouldBeFalse();
    }

    [Theory]
    [InlineData("http://evil.test/x.png", "not named under 'media: hosts'")]
    [InlineData("https://home.test/x.png", "not named under 'media: hosts'")]
    [InlineData("http://127.0.0.1/x.png", "not named under 'media: hosts'")]
    [InlineData("file:///etc/passwd", "not at an https address")]
    [InlineData("ftp://home.test/x", "not at an https address")]
    [InlineData("", "no address")]
    [InlineData("good.png", "no address")]
    public async Task What_is_not_named_is_not_even_looked_up(string address, string why)
    {
        using var fetcher = Fetcher();
        (await RefusedAsync(fetcher, address)).ShouldContain(why);
        asked.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("10.1.2.3")]
    [InlineData("100.64.0.1")]
    [InlineData("169.254.169.254")]
    [InlineData("172.16.0.1")]
    [InlineData("192.168.0.1")]
    [InlineData("0.0.0.0")]
    [InlineData("224.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("::1")]
    [InlineData("::")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("::ffff:10.0.0.1")]
    [InlineData("64:ff9b::7f00:1")]
    [InlineData("64:ff9b::a9fe:a9fe")]
    [InlineData("2002:7f00:1::")]
    [InlineData("fd12::1")]
    [InlineData("fe80::1")]
    [InlineData("ff02::1")]
    public async Task A_name_that_leads_to_a_private_address_is_refused(string address)
    {
        using var fetcher = Fetcher(address);
        var why = await RefusedAsync(fetcher, server.At("cdn.test", "/good.png"));
        why.ShouldContain($"leads to the private address {IPAddress.Parse(address)}");
        server.Keys.ShouldBeEmpty();
    }

    [Fact]
    public async Task One_private_address_among_public_ones_is_one_too_many()
    {
        using var fetcher = Fetcher("93.184.215.14", "127.0.0.1");
        (await RefusedAsync(fetcher, server.At("cdn.test", "/good.png"))).ShouldContain(
            "127.0.0.1"
        );
    }

    [Fact]
    public async Task A_name_is_looked_up_once_so_that_a_second_answer_cannot_differ()
    {
        using var fetcher = Fetcher("127.0.0.1");
        await RefusedAsync(fetcher, server.At("cdn.test", "/good.png"));
        asked.ShouldBe(["cdn.test"]);
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("10.0.0.1")]
    [InlineData("169.254.169.254")]
    [InlineData("[::1]")]
    [InlineData("[::ffff:127.0.0.1]")]
    public async Task A_redirect_leads_to_no_private_address(string host)
    {
        using var unnamed = Fetcher();
        (await RefusedAsync(unnamed, Redirect(server.At(host, "/good.png")))).ShouldContain(
            "not named under 'media: hosts'"
        );

        using var named = new MediaFetcher(
            Rules() with
            {
                Hosts = [Host($"http://{host}:{server.Port}")],
            },
            null,
            time,
            Resolve([])
        );
        (await RefusedAsync(named, Redirect(server.At(host, "/good.png")))).ShouldContain(
            "leads to the private address"
        );
        server.Keys.ShouldAllBe(k => k.StartsWith("home.test/to"));
    }

    [Fact]
    public async Task A_redirect_to_a_named_host_is_followed()
    {
        using var fetcher = Fetcher();
        await using var media = await fetcher.FetchAsync(
            Redirect(Redirect(server.At("home.test", "/good.png")))
        );
        (await BytesAsync(media)).ShouldBe(MediaServer.Picture);
    }

    [Fact]
    public async Task Redirects_without_end_are_given_up()
    {
        using var fetcher = Fetcher();
        (await RefusedAsync(fetcher, server.At("home.test", "/round"))).ShouldContain(
            "more than 5 redirects"
        );
    }

    [Fact]
    public async Task The_key_goes_to_the_provider_and_not_along_with_a_redirect()
    {
        var own = new ProviderOrigin(
            new Uri(server.At("127.0.0.1", "/")),
            [new("Authorization", "Bearer sk-123456789")]
        );
        using var fetcher = new MediaFetcher(Rules(), own, time, Resolve([]));
        // Out to the named host, and back again to the provider: by then the keys stay at home.
        var back = server.At("home.test", "/to?at=" + Uri.EscapeDataString("/good.png"));
        await using var media = await fetcher.FetchAsync(
            server.At("127.0.0.1", "/to?at=" + Uri.EscapeDataString(back))
        );
        server.Keys.ShouldBe([
            "127.0.0.1/to Bearer sk-123456789",
            "home.test/to",
            "home.test/good.png",
        ]);
        (await RefusedAsync(fetcher, Redirect(server.At("127.0.0.1", "/good.png")))).ShouldContain(
            "not named"
        );
    }

    [Fact]
    public async Task An_endless_answer_is_cut_off_at_the_most_that_is_allowed()
    {
        using var fetcher = new MediaFetcher(
            Rules() with
            {
                MostBytes = 1024 * 1024,
            },
            null,
            time,
            Resolve([])
        );
        (await RefusedAsync(fetcher, server.At("home.test", "/endless"))).ShouldBe(
            "The media is larger than 1 MB, the most that 'media: most' allows."
        );
    }

    [Fact]
    public async Task A_server_that_falls_silent_is_left()
    {
        using var fetcher = Fetcher();
        var fetching = RefusedAsync(fetcher, server.At("home.test", "/drip"));
        await server.HasDripped;
        time.MoveOn(TimeSpan.FromMinutes(5));
        (await fetching).ShouldContain("The media did not come within 300 s.");
    }

    [Theory]
    [InlineData("/page", "text/html instead of a picture")]
    [InlineData("/none.png", "no media at all")]
    [InlineData("/status/403", "answered 403")]
    [InlineData("/status/404", "it may be gone")]
    public async Task What_is_no_media_is_refused(string path, string why)
    {
        using var fetcher = Fetcher();
        (await RefusedAsync(fetcher, server.At("home.test", path))).ShouldContain(why);
    }

    [Theory]
    [InlineData("/cut")]
    [InlineData("/status/500")]
    [InlineData("/status/429")]
    public async Task What_may_go_better_next_time_is_said_so(string path)
    {
        using var fetcher = Fetcher();
        await Should.ThrowAsync<HttpRequestException>(
            fetcher.FetchAsync(server.At("home.test", path))
        );
    }

    [Fact]
    public async Task A_data_url_is_media_up_to_the_same_size()
    {
        var url = $"data:image/png;base64,{Convert.ToBase64String(MediaServer.Picture)}";
        using var fetcher = Fetcher();
        await using var media = await fetcher.FetchAsync(url);
        media.Type.ShouldBe("image/png");
        (await BytesAsync(media)).ShouldBe(MediaServer.Picture);

        using var small = new MediaFetcher(Rules() with { MostBytes = 100 }, null, time);
        (await RefusedAsync(small, url)).ShouldContain("larger than");
        (await RefusedAsync(fetcher, "data:text/html;base64,AAAA")).ShouldContain("no picture");
        (await RefusedAsync(fetcher, "data:image/png,AAAA")).ShouldContain("not base64");
        (await RefusedAsync(fetcher, "data:image/png;base64,%%%%")).ShouldContain("not base64");
    }

    private MediaFetcher Fetcher(params string[] cdn) => new(Rules(), null, time, Resolve(cdn));

    private MediaRules Rules() =>
        new()
        {
            Hosts = [Host($"http://cdn.test:{server.Port}")],
            Private = [Host($"http://home.test:{server.Port}")],
        };

    private Func<string, CancellationToken, Task<IPAddress[]>> Resolve(string[] cdn) =>
        (host, _) =>
        {
            asked.Add(host);
            return Task.FromResult<IPAddress[]>(
                host == "cdn.test" ? [.. cdn.Select(IPAddress.Parse)] : [IPAddress.Loopback]
            );
        };

    private string Redirect(string to) =>
        server.At("home.test", "/to?at=" + Uri.EscapeDataString(to));

    private static MediaHost Host(string text) => MediaHost.Parse(text)!;

    private static async Task<string> RefusedAsync(MediaFetcher fetcher, string address) =>
        (await Should.ThrowAsync<MediaRefusedException>(fetcher.FetchAsync(address))).Message;

    private static async Task<byte[]> BytesAsync(ProducedMedia media)
    {
        using var bytes = new MemoryStream();
        await media.Bytes.CopyToAsync(bytes);
        return bytes.ToArray();
    }
}
