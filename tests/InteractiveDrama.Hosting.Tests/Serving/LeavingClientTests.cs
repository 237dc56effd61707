using System.Net.Sockets;
using System.Text;
using InteractiveDrama.Hosting.Gates;
using InteractiveDrama.Hosting.Stories;
using InteractiveDrama.Hosting.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Hosting.Tests.Serving;

/// <summary>Whoever asks for media and does not take them leaves nothing open.</summary>
public sealed class LeavingClientTests
{
    [Fact]
    public async Task A_client_that_leaves_in_the_middle_closes_the_file()
    {
        var looks = new LargeLooks();
        await using var drama = await StartAsync(looks);
        using (var http = drama.Http())
        {
            using var answer = await http.GetAsync(
                Address(drama),
                HttpCompletionOption.ResponseHeadersRead
            );
            await using var body = await answer.Content.ReadAsStreamAsync();
            await body.ReadExactlyAsync(new byte[100_000]);
        }

        await looks.Closed;
    }

    [Fact]
    public async Task A_client_that_stalls_is_cut_off_and_closes_the_file()
    {
        var looks = new LargeLooks();
        await using var drama = await StartAsync(
            looks,
            host =>
                host.WebHost.ConfigureKestrel(kestrel =>
                    kestrel.Limits.MinResponseDataRate = new MinDataRate(
                        100_000,
                        TimeSpan.FromSeconds(1.1)
                    )
                )
        );
        using var line = new TcpClient();
        await line.ConnectAsync(drama.Address.Host, drama.Address.Port);
        await line.GetStream()
            .WriteAsync(
                Encoding.ASCII.GetBytes(
                    $"GET {Address(drama)} HTTP/1.1\r\nHost: {drama.Address.Authority}\r\n\r\n"
                )
            );

        // Nothing is read from the line.
        await looks.Closed;
    }

    [Theory]
    [InlineData("If-None-Match", "\"large.mp4\"", 304)]
    [InlineData("If-Match", "\"other\"", 412)]
    [InlineData("Range", "bytes=99999999999-", 416)]
    public async Task An_answer_without_a_body_closes_the_file(
        string header,
        string value,
        int status
    )
    {
        var looks = new LargeLooks();
        await using var drama = await StartAsync(looks);
        using var http = drama.Http();
        http.DefaultRequestHeaders.TryAddWithoutValidation(header, value);

        using var answer = await http.GetAsync(Address(drama));

        ((int)answer.StatusCode).ShouldBe(status);
        await looks.Closed;
    }

    [Fact]
    public async Task A_store_that_cannot_be_read_is_said_in_words()
    {
        await using var drama = await StartAsync(new LargeLooks { IsBroken = true });
        using var http = drama.Http();

        using var answer = await http.GetAsync(Address(drama));

        ((int)answer.StatusCode).ShouldBe(503);
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        (await answer.Content.ReadAsStringAsync()).ShouldContain("store_unavailable");
    }

    private static string Address(TestDrama drama) =>
        drama
            .Services.GetRequiredService<MediaSigner>()
            .ForEverybody()
            .Sign($"/media/{LargeLooks.Name}");

    private static Task<TestDrama> StartAsync(
        LargeLooks looks,
        Action<WebApplicationBuilder>? host = null
    ) =>
        TestDrama.StartAsync(
            Scripts.Pier,
            _ => { },
            builder =>
            {
                builder.Services.AddSingleton<IStoryLooks>(looks);
                host?.Invoke(builder);
            }
        );
}
