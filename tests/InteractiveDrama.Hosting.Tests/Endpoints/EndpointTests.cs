using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using InteractiveDrama.Client;
using InteractiveDrama.Hosting.Gates;
using InteractiveDrama.Hosting.Tests.Support;
using InteractiveDrama.Protocol;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Hosting.Tests.Endpoints;

public sealed class EndpointTests
{
    [Fact]
    public async Task Stories_are_listed_with_what_a_list_shows()
    {
        await using var drama = await TestDrama.StartAsync(Scripts.Pier);
        using var http = drama.Http();

        var stories = await http.GetFromJsonAsync<StoryView[]>("/api/stories");
        var story = await http.GetFromJsonAsync<StoryView>("/api/stories/story");

        stories!.Length.ShouldBe(1);
        story!.Version.ShouldBe(stories[0].Version);
        story.Form.ShouldBe(StoryForm.Film);
        story.Endings.ShouldBe(2);
        story.Episodes.Select(episode => episode.Title).ShouldBe(["The Pier", "The Shed"]);
        story.Poster.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_story_that_is_not_there_is_not_found_in_words()
    {
        await using var drama = await TestDrama.StartAsync(Scripts.Pier);
        using var http = drama.Http();

        foreach (var path in new[] { "/api/stories/other", "/api/stories/other/report" })
        {
            var answer = await http.GetAsync(path);
            answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
            (await answer.Content.ReadFromJsonAsync<DramaError>())!.Code.ShouldBe(
                ErrorCodes.UnknownStory
            );
        }
    }

    [Fact]
    public async Task The_report_counts_real_viewers_and_never_synthetic_ones()
    {
        await using var drama = await TestDrama.StartAsync(Scripts.Pier);
        await using (var real = drama.Client())
        {
            await real.StartAsync(Start());
        }
        await using (var synthetic = drama.Client())
        {
            await synthetic.StartAsync(Start() with { Simulated = true, Seed = 1 });
            await synthetic.ChooseAsync(null, TimeSpan.FromSeconds(7));
        }
        using var http = drama.Http();

        var report = await http.GetFromJsonAsync<JsonElement>("/api/stories/story/report");
        var simulated = await http.GetFromJsonAsync<JsonElement>(
            "/api/stories/story/report?simulated=true"
        );

        report.GetProperty("simulated").GetBoolean().ShouldBeFalse();
        simulated.GetProperty("simulated").GetBoolean().ShouldBeTrue();
        Started(report).ShouldBe(1);
        Started(simulated).ShouldBe(1);
        (await http.GetAsync("/api/stories/story/report?simulated=maybe")).StatusCode.ShouldBe(
            HttpStatusCode.BadRequest
        );
    }

    [Fact]
    public async Task Media_are_cached_as_long_as_their_address_is_good_and_cannot_run_anything()
    {
        await using var drama = await TestDrama.StartAsync(Scripts.Pier);
        using var http = drama.Http();

        var pass = drama.Services.GetRequiredService<MediaSigner>().ForEverybody();
        var address = pass.Sign("/media/known.svg");
        var known = await http.GetAsync(address);

        known.StatusCode.ShouldBe(HttpStatusCode.OK);
        known.Content.Headers.ContentType!.MediaType.ShouldBe("image/svg+xml");
        known.Headers.CacheControl!.ToString().ShouldBe("public, max-age=21600, immutable");
        known.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        known
            .Headers.GetValues("Content-Security-Policy")
            .ShouldBe(["default-src 'none'; style-src 'unsafe-inline'; sandbox"]);
        using var again = new HttpRequestMessage(HttpMethod.Get, address);
        again.Headers.IfNoneMatch.Add(known.Headers.ETag!);
        (await http.SendAsync(again)).StatusCode.ShouldBe(HttpStatusCode.NotModified);
        (await http.GetAsync(pass.Sign("/media/other.svg"))).StatusCode.ShouldBe(
            HttpStatusCode.NotFound
        );
    }

    [Fact]
    public async Task Health_says_alive_and_ready()
    {
        await using var drama = await TestDrama.StartAsync(Scripts.Pier);
        using var http = drama.Http();

        (await http.GetAsync("/health/live")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await http.GetAsync("/health/ready")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Pages_are_served_from_their_folder_and_nothing_outside_it()
    {
        var folder = Directory.CreateTempSubdirectory("drama").FullName;
        var pages = Directory.CreateDirectory(Path.Combine(folder, "pages", "assets"));
        File.WriteAllText(Path.Combine(folder, "pages", "play.html"), "<p>the player");
        File.WriteAllText(Path.Combine(pages.FullName, "play-1a2b.js"), "play()");
        await using var drama = await TestDrama.StartAsync(
            Scripts.Pier,
            folder,
            configure: options => options.PagesFolder = Path.Combine(folder, "pages")
        );
        using var http = drama.Http();

        (await http.GetStringAsync("/play/story")).ShouldBe("<p>the player");
        (await http.GetStringAsync("/assets/play-1a2b.js")).ShouldBe("play()");
        // The page itself says that there is no such story.
        using var unknown = await http.GetAsync("/play/other");
        unknown.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await unknown.Content.ReadAsStringAsync()).ShouldBe("<p>the player");
        (await http.GetAsync("/..%2fstory.ink")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        // The list of stories is not built here, and the answer says how to build it.
        (await (await http.GetAsync("/")).Content.ReadAsStringAsync()).ShouldContain("npm");
    }

    [Theory]
    [InlineData("gzip, br", "br", "b")]
    [InlineData("gzip", "gzip", "g")]
    [InlineData("br;q=0, gzip", "gzip", "g")]
    [InlineData("identity", null, "play()")]
    public async Task A_script_comes_packed_to_whom_unpacks_it(
        string accepted,
        string? encoding,
        string content
    )
    {
        var folder = Directory.CreateTempSubdirectory("drama").FullName;
        var assets = Directory.CreateDirectory(Path.Combine(folder, "pages", "assets")).FullName;
        File.WriteAllText(Path.Combine(assets, "play-1a2b.js"), "play()");
        File.WriteAllText(Path.Combine(assets, "play-1a2b.js.br"), "b");
        File.WriteAllText(Path.Combine(assets, "play-1a2b.js.gz"), "g");
        await using var drama = await TestDrama.StartAsync(
            Scripts.Pier,
            folder,
            configure: options => options.PagesFolder = Path.Combine(folder, "pages")
        );
        using var http = drama.Http();
        using var asked = new HttpRequestMessage(HttpMethod.Get, "/assets/play-1a2b.js");
        asked.Headers.Add("Accept-Encoding", accepted);

        using var answer = await http.SendAsync(asked);

        (await answer.Content.ReadAsStringAsync()).ShouldBe(content);
        answer.Content.Headers.ContentEncoding.SingleOrDefault().ShouldBe(encoding);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/javascript");
        answer.Headers.Vary.ShouldBe(["Accept-Encoding"]);
    }

    private static int Started(JsonElement report) =>
        report.GetProperty("viewers").GetProperty("count").GetInt32();

    private static StartRequest Start() =>
        new() { CommandId = DramaClient.NewId(), Story = "story" };
}
