using System.Net;
using System.Net.Http.Json;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Server.Tests.Studio;

public class StudioGuardTests
{
    private const string Script = "Hello.\n-> END\n";

    [Fact]
    public async Task The_page_carries_a_token_and_a_policy()
    {
        await using var studio = await TestStudio.StartAsync(Script);
        studio.Token.Length.ShouldBe(64);
        using var http = new HttpClient { BaseAddress = studio.Address };
        using var page = await http.GetAsync("/studio");
        var policy = page.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldContain("default-src 'none'");
        policy.ShouldContain("script-src 'self';");
        policy.ShouldContain("frame-ancestors 'none'");
        (await http.GetAsync("/studio.html")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_server_for_others_has_no_studio()
    {
        await using var studio = await TestStudio.StartAsync(Script, "http://0.0.0.0:0");
        studio.Token.ShouldBeEmpty();
        using var http = new HttpClient { BaseAddress = studio.Address };
        (await http.GetAsync("/studio")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await http.GetAsync("/studio/api/home")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("evil.example", HttpStatusCode.NotFound)]
    [InlineData("127.0.0.1.evil.example", HttpStatusCode.NotFound)]
    [InlineData("localhost", HttpStatusCode.OK)]
    public async Task Another_name_for_this_machine_does_not_lead_here(
        string host,
        HttpStatusCode answer
    )
    {
        await using var studio = await TestStudio.StartAsync(Script);
        using var page = studio.Page();
        foreach (var path in (string[])["/studio", "/studio/api/home"])
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.Host = $"{host}:{studio.Address.Port}";
            request.Headers.Add("Origin", $"http://{host}:{studio.Address.Port}");
            using var http = new HttpClient { BaseAddress = studio.Address };
            request.Headers.Add("X-Studio-Token", studio.Token);
            using var response = await http.SendAsync(request);
            response.StatusCode.ShouldBe(answer, path);
        }
    }

    [Fact]
    public async Task A_proxy_in_front_speaks_for_others()
    {
        await using var studio = await TestStudio.StartAsync(Script);
        using var page = studio.Page();
        page.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.7");
        (await page.GetAsync("/studio")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("http://evil.example")]
    [InlineData("null")]
    [InlineData("http://127.0.0.1:1")]
    [InlineData(null)]
    public async Task A_write_from_another_origin_is_refused(string? origin)
    {
        await using var studio = await TestStudio.StartAsync(Script);
        using var page = studio.Page();
        await studio.OpenAsync(page);
        page.DefaultRequestHeaders.Remove("Origin");
        if (origin is not null)
            page.DefaultRequestHeaders.Add("Origin", origin);
        using var answer = await page.PutAsJsonAsync(
            "/studio/api/projects/lamp/file",
            new { path = "main.ink", text = "Stolen.\n-> END\n" }
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await File.ReadAllTextAsync(Path.Combine(studio.Project, "main.ink"))).ShouldBe(Script);
    }

    [Theory]
    [InlineData("")]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000000")]
    public async Task Nothing_is_told_without_the_token(string token)
    {
        await using var studio = await TestStudio.StartAsync(Script);
        using var page = studio.Page();
        page.DefaultRequestHeaders.Remove("X-Studio-Token");
        page.DefaultRequestHeaders.Add("X-Studio-Token", token);
        foreach (var path in (string[])["home", "folders", "help/ID1001", "projects/lamp"])
            (await page.GetAsync($"/studio/api/{path}")).StatusCode.ShouldBe(
                HttpStatusCode.Forbidden,
                path
            );
    }
}
