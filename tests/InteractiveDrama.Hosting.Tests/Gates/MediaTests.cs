using System.Net;
using System.Text.Json;
using InteractiveDrama.Client;
using InteractiveDrama.Hosting.Gates;
using InteractiveDrama.Hosting.Stories;
using InteractiveDrama.Hosting.Tests.Support;
using InteractiveDrama.Protocol;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Hosting.Tests.Gates;

public sealed class MediaTests
{
    [Fact]
    public async Task Nothing_behind_a_closed_gate_leaves_before_the_grant()
    {
        var gated = await GatedNamesAsync();
        await using var drama = await StartAsync();
        await using var client = drama.Client();
        var heard = new List<object>();
        client.BeatReady += (_, told) => heard.Add(told.Reply);

        heard.Add(await client.StartAsync(Start()));
        heard.Add(
            (await Should.ThrowAsync<DramaException>(() => client.ChooseAsync("song"))).Error
        );
        heard.Add(await client.ChooseAsync("walk"));
        heard.Add((await Should.ThrowAsync<DramaException>(() => client.ChooseAsync("on"))).Error);
        heard.Add(await client.ChooseAsync("stay"));
        using var http = drama.Http();
        heard.Add(await http.GetStringAsync("/api/stories"));

        var all = JsonSerializer.Serialize(heard);
        all.ShouldContain("/media/");
        gated.Count.ShouldBe(2);
        foreach (var name in gated)
        {
            all.ShouldNotContain(name);
            // Whoever knows the name, and even a signature of another picture, gets nothing.
            var signed = ((SessionReply)heard[0]).Beat!.Shots[0].Url;
            foreach (var query in new[] { "", signed[signed.IndexOf('?')..] })
            {
                using var answer = await http.GetAsync($"/media/{name}{query}");
                answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
                (await answer.Content.ReadAsStringAsync()).ShouldNotContain("svg");
            }
        }
    }

    [Fact]
    public async Task A_signed_address_stays_the_same_for_the_hour_and_expires()
    {
        await using var drama = await StartAsync();
        await using var client = drama.Client();
        using var http = drama.Http();
        drama.Time.Advance(TimeSpan.FromMinutes(1));
        // Without timers nothing goes on while the hours pass.
        var start = await client.StartAsync(Start() with { Timers = TimerPreference.None });
        var url = start.Beat!.Shots[0].Url;

        using var first = await http.GetAsync(url);
        drama.Time.Advance(TimeSpan.FromMinutes(58));
        var again = await client.ResumeAsync(start.Session!, start.ResumeKey);
        drama.Time.Advance(TimeSpan.FromMinutes(2));
        var later = await client.ResumeAsync(start.Session!, start.ResumeKey);
        drama.Time.Advance(TimeSpan.FromMinutes(58) + TimeSpan.FromHours(5));
        using var last = await http.GetAsync(url);
        drama.Time.Advance(TimeSpan.FromMinutes(1));
        using var over = await http.GetAsync(url);

        first.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await first.Content.ReadAsStringAsync()).ShouldContain("<svg");
        first.Headers.CacheControl!.Private.ShouldBeTrue();
        first.Headers.CacheControl.MaxAge.ShouldBe(new TimeSpan(6, 59, 0));
        again.Beat!.Shots[0].Url.ShouldBe(url);
        later.Beat!.Shots[0].Url.ShouldNotBe(url);
        last.StatusCode.ShouldBe(HttpStatusCode.OK);
        over.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await over.Content.ReadAsStringAsync()).ShouldContain("expired");
    }

    [Fact]
    public async Task An_address_that_was_touched_is_refused()
    {
        await using var drama = await StartAsync();
        await using var client = drama.Client();
        using var http = drama.Http();
        var url = (await client.StartAsync(Start())).Beat!.Shots[0].Url;
        var at = url.IndexOf('?');
        var end = long.Parse(url[(at + 3)..url.IndexOf('&')]);

        foreach (
            var touched in new[]
            {
                url[..at],
                url.Replace($"e={end}", $"e={end + 3600}"),
                url.Replace("&v=s", "&v=p"),
                url.Replace("&v=s", "&v=sx"),
                url[..^1] + (url[^1] == 'A' ? 'Q' : 'A'),
                url[..^1],
                url + "A",
                url + "&e=1",
                url.Replace($"e={end}", "e=-1"),
                url.Replace($"e={end}", "e=99999999999999999999"),
            }
        )
        {
            using var answer = await http.GetAsync(touched);
            answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden, touched);
        }
    }

    [Fact]
    public async Task An_address_of_one_viewer_is_none_of_another()
    {
        await using var drama = await StartAsync(TokenKeys.Add);
        await using var client = drama.Client("ada");
        var url = (await client.StartAsync(Start())).Beat!.Shots[0].Url;
        url.ShouldNotContain("ada");

        foreach (
            var (viewer, status) in new (string?, HttpStatusCode)[]
            {
                (null, HttpStatusCode.OK),
                ("ada", HttpStatusCode.OK),
                ("eve", HttpStatusCode.Forbidden),
            }
        )
        {
            using var http = viewer is null ? drama.Http() : drama.Http(drama.Token(viewer));
            using var answer = await http.GetAsync(url);
            answer.StatusCode.ShouldBe(status, viewer);
        }
    }

    [Fact]
    public async Task Posters_of_the_list_and_of_the_report_are_signed_for_their_readers()
    {
        await using var drama = await StartAsync();
        using var http = drama.Http();
        var stories = await http.GetStringAsync("/api/stories/story");
        var poster = JsonSerializer
            .Deserialize<JsonElement>(stories)
            .GetProperty("poster")
            .GetString()!;
        await using var client = drama.Client();
        await client.StartAsync(Start());
        var report = await http.GetStringAsync("/api/stories/story/report");

        using var shown = await http.GetAsync(poster);

        shown.StatusCode.ShouldBe(HttpStatusCode.OK);
        shown.Headers.CacheControl!.Public.ShouldBeTrue();
        var pictures = JsonSerializer
            .Deserialize<JsonElement>(report)
            .GetProperty("beats")
            .EnumerateArray()
            .Select(beat => beat.GetProperty("poster").GetString())
            .OfType<string>()
            .ToArray();
        // Those behind gates too: who may read the report may see them.
        pictures.Length.ShouldBeGreaterThan(2);
        foreach (var picture in pictures)
        {
            using var found = await http.GetAsync(picture);
            found.StatusCode.ShouldBe(HttpStatusCode.OK, picture);
            found.Headers.CacheControl!.Private.ShouldBeTrue();
        }
    }

    [Fact]
    public async Task A_story_that_begins_behind_a_gate_shows_no_poster()
    {
        await using var drama = await StartAsync(
            _ => { },
            """
            -> one
            === one
            # episode: 1 One
            # gate: season
            # shot: wide
            Fog.
            -> END
            """
        );
        using var http = drama.Http();

        (await http.GetStringAsync("/api/stories")).ShouldNotContain("/media/");
    }

    [Fact]
    public async Task Keys_rotate_and_an_unknown_one_is_refused()
    {
        var (old, young) = (new string('a', 32), new string('b', 32));
        string url;
        await using (var drama = await StartAsync(o => o.Media.SigningKeys.Add(old)))
        {
            await using var client = drama.Client();
            url = (await client.StartAsync(Start())).Beat!.Shots[0].Url;
        }

        foreach (
            var (keys, status) in new (string[], HttpStatusCode)[]
            {
                // The picture is another server's, so a good address finds none.
                ([young, old], HttpStatusCode.NotFound),
                ([young], HttpStatusCode.Forbidden),
            }
        )
        {
            await using var drama = await StartAsync(o =>
                Array.ForEach(keys, o.Media.SigningKeys.Add)
            );
            using var http = drama.Http();
            using var answer = await http.GetAsync(url);
            answer.StatusCode.ShouldBe(status);
        }
    }

    [Fact]
    public async Task A_key_that_nobody_configured_outlives_a_restart()
    {
        var folder = Directory.CreateTempSubdirectory("drama").FullName;
        string url;
        await using (var drama = await TestDrama.StartAsync(GatedPier.Script, folder, true))
        {
            url = drama
                .Services.GetRequiredService<MediaSigner>()
                .ForEverybody()
                .Sign("/media/known.svg");
        }
        await using var again = await TestDrama.StartAsync(GatedPier.Script, folder);
        using var http = again.Http();

        (await http.GetAsync(url)).StatusCode.ShouldBe(HttpStatusCode.OK);
        var file = Path.Combine(folder, "media", MediaKeys.FileName);
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(file).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
        (await http.GetAsync($"/media/{MediaKeys.FileName}")).StatusCode.ShouldBe(
            HttpStatusCode.Forbidden
        );
    }

    /// <summary>Names of the pictures behind the gates, learned where they are open.</summary>
    private static async Task<IReadOnlyCollection<string>> GatedNamesAsync()
    {
        await using var drama = await StartAsync(o => o.Gates.Default = GateDefault.Open);
        await using var client = drama.Client();
        await client.StartAsync(Start());
        var song = await client.ChooseAsync("song");
        var second = await client.ChooseAsync("on");
        return [.. new[] { song, second }.Select(reply => Name(reply.Beat!.Shots[0].Url))];

        static string Name(string url) => url.Split('/', '?')[2];
    }

    private static Task<TestDrama> StartAsync(
        Action<DramaOptions>? configure = null,
        string script = GatedPier.Script
    ) =>
        TestDrama.StartAsync(
            script,
            configure ?? (_ => { }),
            host => host.Services.AddSingleton<IStoryLooks, LibraryLooks>()
        );

    private static StartRequest Start() =>
        new() { CommandId = DramaClient.NewId(), Story = "story" };
}
