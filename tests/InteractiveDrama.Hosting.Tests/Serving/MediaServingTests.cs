using System.Net;
using System.Text;
using InteractiveDrama.Hosting.Gates;
using InteractiveDrama.Hosting.Stories;
using InteractiveDrama.Hosting.Tests.Support;
using InteractiveDrama.Shots.Library;
using InteractiveDrama.Shots.Media;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Hosting.Tests.Serving;

/// <summary>The library over HTTP, on a real host.</summary>
public sealed class MediaServingTests : IAsyncLifetime
{
    private const string Text = "0123456789abcdef";

    private TestDrama drama = null!;
    private HttpClient http = null!;

    public static TheoryData<string> Types => [.. MediaTypes.All];

    public async ValueTask InitializeAsync()
    {
        drama = await TestDrama.StartAsync(
            Scripts.Pier,
            _ => { },
            host => host.Services.AddSingleton<IStoryLooks, LibraryLooks>()
        );
        http = drama.Http();
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await drama.DisposeAsync();
    }

    [Theory]
    [InlineData("bytes=2-5", "2345", "bytes 2-5/16")]
    [InlineData("bytes=10-", "abcdef", "bytes 10-15/16")]
    [InlineData("bytes=-3", "def", "bytes 13-15/16")]
    [InlineData("bytes=14-900", "ef", "bytes 14-15/16")]
    [InlineData("bytes=0-0", "0", "bytes 0-0/16")]
    public async Task A_part_is_served_as_a_part(string range, string part, string told)
    {
        using var answer = await GetAsync(await PutAsync("video/mp4"), ("Range", range));

        answer.StatusCode.ShouldBe(HttpStatusCode.PartialContent);
        answer.Content.Headers.ContentRange!.ToString().ShouldBe(told);
        answer.Content.Headers.ContentLength.ShouldBe(part.Length);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("video/mp4");
        (await answer.Content.ReadAsStringAsync()).ShouldBe(part);
    }

    [Theory]
    [InlineData("bytes=16-")]
    [InlineData("bytes=99-100")]
    public async Task A_part_behind_the_end_is_refused_with_the_length(string range)
    {
        using var answer = await GetAsync(await PutAsync("video/mp4"), ("Range", range));

        answer.StatusCode.ShouldBe(HttpStatusCode.RequestedRangeNotSatisfiable);
        answer.Content.Headers.ContentRange!.ToString().ShouldBe("bytes */16");
        (await answer.Content.ReadAsStringAsync()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("bytes=5-2")]
    [InlineData("bytes=x-")]
    [InlineData("lines=1-2")]
    [InlineData("bytes=0-1,4-5")]
    public async Task What_is_no_single_part_is_answered_whole(string range)
    {
        using var answer = await GetAsync(await PutAsync("video/mp4"), ("Range", range));

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Headers.AcceptRanges.ShouldBe(["bytes"]);
        (await answer.Content.ReadAsStringAsync()).ShouldBe(Text);
    }

    [Fact]
    public async Task A_part_is_asked_for_on_condition()
    {
        var url = await PutAsync("video/mp4");
        using var first = await GetAsync(url);
        var tag = first.Headers.ETag!;
        tag.IsWeak.ShouldBeFalse();

        using var same = await GetAsync(url, ("Range", "bytes=0-3"), ("If-Range", tag.Tag));
        using var other = await GetAsync(url, ("Range", "bytes=0-3"), ("If-Range", "\"other\""));
        using var known = await GetAsync(url, ("If-None-Match", tag.Tag));
        using var knownPart = await GetAsync(
            url,
            ("Range", "bytes=0-3"),
            ("If-None-Match", tag.Tag)
        );
        using var changed = await GetAsync(url, ("If-Match", "\"other\""));

        same.StatusCode.ShouldBe(HttpStatusCode.PartialContent);
        other.StatusCode.ShouldBe(HttpStatusCode.OK);
        known.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        known.Headers.ETag.ShouldBe(tag);
        knownPart.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        changed.StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
    }

    [Theory]
    [MemberData(nameof(Types))]
    public async Task Every_type_is_served_as_what_it_is_and_can_do_nothing_else(string type)
    {
        using var answer = await GetAsync(await PutAsync(type));

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe(type);
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        answer.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("sandbox");
        answer.Headers.CacheControl!.ToString().ShouldContain("immutable");
        answer.Headers.CacheControl.Public.ShouldBeTrue();
    }

    [Fact]
    public async Task A_head_tells_what_a_get_would()
    {
        var url = await PutAsync("audio/mp4");

        using var head = await http.SendAsync(new HttpRequestMessage(HttpMethod.Head, url));
        using var get = await GetAsync(url);

        head.StatusCode.ShouldBe(HttpStatusCode.OK);
        head.Content.Headers.ContentLength.ShouldBe(Text.Length);
        head.Content.Headers.ContentType.ShouldBe(get.Content.Headers.ContentType);
        head.Headers.ETag.ShouldBe(get.Headers.ETag);
        (await head.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Originals_and_what_no_take_names_stay_inside()
    {
        var original = await PutAsync("video/quicktime", MediaRole.Original);
        var nobodys = Sign(await KeepAsync("nobody's", "video/mp4"));
        var misnamed = await KeepAsync(Text, "video/mp4");
        await PutAsync("video/mp4");

        foreach (
            var url in new[]
            {
                original,
                nobodys,
                Sign(misnamed with { Type = "video/webm" }),
                Sign(new MediaFile(new string('0', 64), "video/mp4", 0)),
                Signed("/media/signing.key"),
            }
        )
        {
            using var answer = await GetAsync(url);
            answer.StatusCode.ShouldBe(HttpStatusCode.NotFound, url);
            answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        }
    }

    [Fact]
    public async Task A_drawing_of_before_a_restart_is_served()
    {
        var file = await KeepAsync("<svg/>", "image/svg+xml");

        using var answer = await GetAsync(Sign(file));

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private async Task<HttpResponseMessage> GetAsync(
        string url,
        params (string Name, string Value)[] headers
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }
        return await http.SendAsync(request);
    }

    /// <summary>The signed address of a file that a take has in a role.</summary>
    private async Task<string> PutAsync(string type, MediaRole role = MediaRole.Rendition)
    {
        // Bytes keep the first type they came with, so an original has bytes of its own.
        var text = role is MediaRole.Original ? "original" : Text;
        var file = await KeepAsync(text, type);
        await drama
            .Services.GetRequiredService<ITakes>()
            .AddAsync(
                new Take
                {
                    Id = "take_" + Guid.NewGuid().ToString("n"),
                    Story = "story",
                    Subject = "shot",
                    Kind = MediaKind.Video,
                    ContentHash = new string('c', 64),
                    MadeBy = MakerKind.Human,
                    Provider = "supplied",
                    MadeAt = drama.Time.GetUtcNow(),
                    Files = [file with { Role = role }],
                },
                publish: true
            );
        return Sign(file);
    }

    private async Task<MediaFile> KeepAsync(string text, string type)
    {
        using var bytes = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return await drama.Services.GetRequiredService<IMediaStore>().PutAsync(bytes, type);
    }

    private string Sign(MediaFile file) =>
        Signed($"/media/{new MediaName(file.Sha256, file.Type)}");

    private string Signed(string path) =>
        drama.Services.GetRequiredService<MediaSigner>().ForEverybody().Sign(path);
}
