using System.Net;
using InteractiveDrama.Hosting.Security;
using InteractiveDrama.Hosting.Tests.Support;
using Microsoft.Extensions.Options;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Hosting.Tests.Security;

public sealed class HeaderTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/play/story")]
    [InlineData("/play/other")]
    [InlineData("/assets/play-1a2b.js")]
    [InlineData("/api/stories")]
    [InlineData("/api/stories/other")]
    [InlineData("/api/acts")]
    [InlineData("/media/known.svg")]
    [InlineData("/media/other.svg")]
    [InlineData("/health/ready")]
    [InlineData("/nothing/here")]
    public async Task Every_answer_says_what_the_browser_must_not_do(string path)
    {
        await using var drama = await StartAsync(_ => { });
        using var http = drama.Http();

        using var answer = await http.GetAsync(path);

        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        answer.Headers.GetValues("Referrer-Policy").ShouldBe(["no-referrer"]);
        answer
            .Headers.GetValues("Content-Security-Policy")
            .ShouldHaveSingleItem()
            .ShouldStartWith("default-src 'none'; ");
    }

    [Theory]
    [InlineData(new string[0], "frame-ancestors 'self'")]
    [InlineData(
        new[] { "https://platform.example" },
        "frame-ancestors 'self' https://platform.example"
    )]
    [InlineData(new[] { "*" }, "frame-ancestors *")]
    public async Task Who_may_frame_the_pages_is_configured(string[] sites, string expected)
    {
        await using var drama = await StartAsync(options =>
        {
            foreach (var site in sites)
            {
                options.Security.FrameAncestors.Add(site);
            }
        });
        using var http = drama.Http();

        using var page = await http.GetAsync("/play/story");
        using var data = await http.GetAsync("/api/stories");

        page.Headers.GetValues("Content-Security-Policy")
            .ShouldHaveSingleItem()
            .ShouldEndWith("; " + expected);
        data.Headers.GetValues("Content-Security-Policy")
            .ShouldBe(["default-src 'none'; frame-ancestors 'none'"]);
    }

    [Fact]
    public async Task A_page_that_has_not_changed_keeps_its_policy()
    {
        await using var drama = await StartAsync(_ => { });
        using var http = drama.Http();
        using var first = await http.GetAsync("/assets/play-1a2b.js");
        using var again = new HttpRequestMessage(HttpMethod.Get, "/assets/play-1a2b.js");
        again.Headers.IfModifiedSince = first.Content.Headers.LastModified;

        using var answer = await http.SendAsync(again);

        answer.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        answer.Headers.Contains("Content-Security-Policy").ShouldBeFalse();
    }

    [Fact]
    public void Origins_and_hosts_that_cannot_be_used_are_told()
    {
        var security = new SecurityOptions();
        foreach (
            var origin in (string[])
                [
                    "https://good.example",
                    "http://localhost:3000",
                    "platform.example",
                    "https://a.example/",
                    "https://a.example/path",
                    "https://a.example; script-src *",
                    "*",
                    "",
                ]
        )
        {
            security.AllowedOrigins.Add(origin);
            security.FrameAncestors.Add(origin);
        }
        security.AllowedHosts.Add("good.example");
        security.AllowedHosts.Add("https://bad.example");

        var problems = security.Problems().ToList();

        problems.Count(problem => problem.StartsWith("Security:AllowedOrigins")).ShouldBe(6);
        problems.Count(problem => problem.StartsWith("Security:FrameAncestors")).ShouldBe(5);
        problems.Count(problem => problem.StartsWith("Security:AllowedHosts")).ShouldBe(1);
    }

    [Fact]
    public async Task A_host_with_settings_that_cannot_be_used_does_not_start()
    {
        var refused = await Should.ThrowAsync<OptionsValidationException>(() =>
            TestDrama.StartAsync(options =>
                options.Tokens.Keys.Add(new() { Id = "one", Secret = "short" })
            )
        );

        refused.Failures.ShouldBe([
            "Tokens:Keys:0:Secret is shorter than 32 bytes: make one with 'openssl rand -base64 32'.",
        ]);
    }

    private static Task<TestDrama> StartAsync(Action<DramaOptions> configure)
    {
        var folder = Directory.CreateTempSubdirectory("drama").FullName;
        var pages = Path.Combine(folder, "pages");
        Directory.CreateDirectory(Path.Combine(pages, "assets"));
        File.WriteAllText(Path.Combine(pages, "play.html"), "<p>the player");
        File.WriteAllText(Path.Combine(pages, "assets", "play-1a2b.js"), "play()");
        return TestDrama.StartAsync(
            Scripts.Pier,
            folder,
            configure: options =>
            {
                options.PagesFolder = pages;
                configure(options);
            }
        );
    }
}
