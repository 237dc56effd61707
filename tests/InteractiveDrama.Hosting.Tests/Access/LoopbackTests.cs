using System.Net;
using InteractiveDrama.Hosting.Access;
using InteractiveDrama.Hosting.Tests.Support;
using InteractiveDrama.Playback.Access;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Hosting.Tests.Access;

/// <summary>Without any key, this machine is let in; with the first one, nobody is without it.</summary>
public sealed class LoopbackTests
{
    [Theory]
    [InlineData(null, null, null, HttpStatusCode.OK)]
    [InlineData("localhost", null, null, HttpStatusCode.OK)]
    [InlineData("drama.example", null, null, HttpStatusCode.Unauthorized)]
    [InlineData(null, "X-Forwarded-For", "203.0.113.7", HttpStatusCode.Unauthorized)]
    [InlineData(null, "Forwarded", "for=203.0.113.7", HttpStatusCode.Unauthorized)]
    [InlineData(null, "Origin", "https://evil.example", HttpStatusCode.Unauthorized)]
    [InlineData(null, "Origin", "https://friend.example", HttpStatusCode.Unauthorized)]
    [InlineData(null, "Origin", "null", HttpStatusCode.Unauthorized)]
    public async Task Without_a_key_only_this_machine_is_answered(
        string? host,
        string? header,
        string? value,
        HttpStatusCode expected
    )
    {
        await using var drama = await TestDrama.StartAsync(options =>
        {
            options.Security.AllowedHosts.Add("drama.example");
            options.Security.AllowedOrigins.Add("https://friend.example");
        });
        using var http = drama.Http();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/acts");
        if (host is not null)
        {
            request.Headers.Host = $"{host}:{drama.Address.Port}";
        }
        if (header is not null)
        {
            request.Headers.Add(header, value);
        }

        (await http.SendAsync(request)).StatusCode.ShouldBe(expected);
    }

    [Fact]
    public async Task The_first_key_ends_it_for_good()
    {
        await using var drama = await TestDrama.StartAsync(Scripts.Pier);
        using var http = drama.Http();
        (await http.GetAsync("/api/acts")).StatusCode.ShouldBe(HttpStatusCode.OK);

        var key = await drama.KeyAsync("ada", Role.Reader);
        (await http.GetAsync("/api/acts")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        var now = drama.Time.GetUtcNow();
        var keys = drama.Services.GetRequiredService<IKeyStore>();
        await keys.RevokeAsync(
            KeyText.Id(key)!,
            now,
            Actor.AtThisMachine.Does(now, ActKinds.KeyRevoke, "ada")
        );

        (await http.GetAsync("/api/acts")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }
}
