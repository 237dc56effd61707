using System.Net;
using System.Net.WebSockets;
using InteractiveDrama.Hosting.Tests.Support;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Hosting.Tests.Security;

/// <summary>Which pages may open a socket and change something, and under which name the server answers.</summary>
public sealed class OriginTests
{
    private const string Friend = "https://platform.example";

    public static TheoryData<string?, string?, HttpStatusCode> Upgrades =>
        new()
        {
            // No origin: no browser.
            { null, null, HttpStatusCode.SwitchingProtocols },
            { "http://HERE", null, HttpStatusCode.SwitchingProtocols },
            { "https://HERE", null, HttpStatusCode.SwitchingProtocols },
            { "http://localhost:PORT", "localhost:PORT", HttpStatusCode.SwitchingProtocols },
            { Friend, null, HttpStatusCode.SwitchingProtocols },
            { "http://localhost:PORT", null, HttpStatusCode.Forbidden },
            { "http://127.0.0.1:1", null, HttpStatusCode.Forbidden },
            { "http://127.0.0.1", null, HttpStatusCode.Forbidden },
            { "https://evil.example", null, HttpStatusCode.Forbidden },
            { "http://platform.example", null, HttpStatusCode.Forbidden },
            { "https://platform.example.evil.example", null, HttpStatusCode.Forbidden },
            { "https://platform.example:8443", null, HttpStatusCode.Forbidden },
            { "null", null, HttpStatusCode.Forbidden },
            { "ftp://HERE", null, HttpStatusCode.Forbidden },
            // A name that was made to lead here is no name of ours, whatever the page says.
            { null, "evil.example:PORT", HttpStatusCode.MisdirectedRequest },
            { "http://evil.example:PORT", "evil.example:PORT", HttpStatusCode.MisdirectedRequest },
            { null, "127.0.0.1.evil.example", HttpStatusCode.MisdirectedRequest },
            { null, "drama.example", HttpStatusCode.SwitchingProtocols },
            { "https://drama.example", "drama.example", HttpStatusCode.SwitchingProtocols },
            { null, "[::1]:PORT", HttpStatusCode.SwitchingProtocols },
        };

    [Theory]
    [MemberData(nameof(Upgrades))]
    public async Task A_socket_opens_to_own_and_allowed_pages(
        string? origin,
        string? host,
        HttpStatusCode expected
    )
    {
        await using var drama = await StartAsync();
        using var socket = new ClientWebSocket();
        socket.Options.CollectHttpResponseDetails = true;
        if (origin is not null)
        {
            socket.Options.SetRequestHeader("Origin", Here(origin, drama));
        }
        if (host is not null)
        {
            socket.Options.SetRequestHeader("Host", Here(host, drama));
        }
        var hub = new UriBuilder(drama.Address) { Scheme = "ws", Path = "/hubs/drama" }.Uri;

        var opening = socket.ConnectAsync(hub, CancellationToken.None);

        if (expected == HttpStatusCode.SwitchingProtocols)
        {
            await opening;
        }
        else
        {
            await Should.ThrowAsync<WebSocketException>(opening);
        }
        socket.HttpStatusCode.ShouldBe(expected);
    }

    [Theory]
    [InlineData("GET", "/api/stories", HttpStatusCode.OK)]
    [InlineData("DELETE", "/api/viewers/ada", HttpStatusCode.Forbidden)]
    [InlineData("POST", "/api/viewers/tokens", HttpStatusCode.Forbidden)]
    [InlineData("DELETE", "/api/sessions/1", HttpStatusCode.Forbidden)]
    [InlineData("POST", "/hubs/drama/negotiate?negotiateVersion=1", HttpStatusCode.Forbidden)]
    public async Task A_foreign_page_changes_nothing(
        string method,
        string path,
        HttpStatusCode expected
    )
    {
        await using var drama = await StartAsync();
        using var http = drama.Http();
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        request.Headers.Add("Origin", "https://evil.example");

        using var answer = await http.SendAsync(request);

        answer.StatusCode.ShouldBe(expected);
        // Nor may it read what a link may.
        answer.Headers.Contains("Access-Control-Allow-Origin").ShouldBeFalse();
    }

    // The pages take every path that nothing else does.
    [Theory]
    [InlineData(null)]
    [InlineData("pages")]
    public async Task An_allowed_page_may_ask_and_read(string? pages)
    {
        await using var drama = await StartAsync(pages);
        using var http = drama.Http();
        using var asked = new HttpRequestMessage(
            HttpMethod.Options,
            "/hubs/drama/negotiate?negotiateVersion=1"
        );
        asked.Headers.Add("Origin", Friend);
        asked.Headers.Add("Access-Control-Request-Method", "POST");
        asked.Headers.Add("Access-Control-Request-Headers", "x-requested-with");
        using var call = new HttpRequestMessage(
            HttpMethod.Post,
            "/hubs/drama/negotiate?negotiateVersion=1"
        );
        call.Headers.Add("Origin", Friend);

        using var preflight = await http.SendAsync(asked);
        using var answer = await http.SendAsync(call);

        preflight.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        preflight.Headers.GetValues("Access-Control-Allow-Headers").ShouldBe(["x-requested-with"]);
        preflight.Headers.GetValues("Access-Control-Allow-Methods").ShouldBe(["POST"]);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        foreach (var said in new[] { preflight, answer })
        {
            said.Headers.GetValues("Access-Control-Allow-Origin").ShouldBe([Friend]);
            said.Headers.GetValues("Access-Control-Allow-Credentials").ShouldBe(["true"]);
            said.Headers.Vary.ShouldContain("Origin");
        }
    }

    [Fact]
    public async Task Without_allowed_origins_nobody_may_ask_beforehand()
    {
        await using var drama = await TestDrama.StartAsync(Scripts.Pier);
        using var http = drama.Http();
        using var asked = new HttpRequestMessage(HttpMethod.Options, "/api/stories");
        asked.Headers.Add("Origin", Friend);
        asked.Headers.Add("Access-Control-Request-Method", "GET");

        using var answer = await http.SendAsync(asked);

        answer.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
        answer.Headers.Contains("Access-Control-Allow-Origin").ShouldBeFalse();
    }

    private static Task<TestDrama> StartAsync(string? pages = null) =>
        TestDrama.StartAsync(options =>
        {
            options.PagesFolder = pages;
            options.Security.AllowedOrigins.Add(Friend);
            options.Security.AllowedHosts.Add("drama.example");
        });

    private static string Here(string text, TestDrama drama) =>
        text.Replace("HERE", drama.Address.Authority)
            .Replace("PORT", drama.Address.Port.ToString());
}
