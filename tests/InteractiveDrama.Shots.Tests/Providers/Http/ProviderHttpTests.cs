using System.Net;
using System.Net.Sockets;
using System.Text;
using InteractiveDrama.Shots.Providers.Http;
using InteractiveDrama.StrictProviders;
using InteractiveDrama.StrictProviders.OpenAI;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Shots.Tests.Providers.Http;

public sealed class ProviderHttpTests
{
    [Fact]
    public async Task Where_nobody_listens_nothing_was_sent()
    {
        using var http = Http($"http://127.0.0.1:{FreePort()}");
        (await http.SendAsync(Submit())).ShouldBeOfType<Exchange.NotSent>();
    }

    [Fact]
    public async Task A_host_that_does_not_exist_got_nothing()
    {
        using var http = Http("https://nobody.invalid");
        (await http.SendAsync(Submit()))
            .ShouldBeOfType<Exchange.NotSent>()
            .Message.ShouldContain("nobody.invalid");
    }

    [Fact]
    public async Task A_server_that_cannot_speak_securely_got_nothing()
    {
        await using var server = await StrictOpenAi.StartAsync();
        using var http = Http(server.Url.Replace("http://", "https://"));
        (await http.SendAsync(Submit()))
            .ShouldBeOfType<Exchange.NotSent>()
            .Message.ShouldBe("No secure connection to 127.0.0.1 could be made.");
        server.Received.ShouldBe(0);
    }

    [Fact]
    public async Task An_answer_that_does_not_come_in_time_is_lost()
    {
        var time = new StandingTime();
        await using var server = await StrictOpenAi.StartAsync();
        server.GoWrong(new Fault.Silence());
        using var http = Http(server.Url, time);
        var asking = http.SendAsync(Submit());
        await server.HasFallenSilent;
        time.MoveOn(TimeSpan.FromSeconds(30));
        (await asking)
            .ShouldBeOfType<Exchange.Lost>()
            .Message.ShouldBe("127.0.0.1 did not answer within 30 s.");
    }

    [Fact]
    public async Task A_caller_that_stops_waiting_is_told_so_once_the_request_is_out()
    {
        await using var server = await StrictOpenAi.StartAsync();
        server.GoWrong(new Fault.Silence());
        using var http = Http(server.Url);
        using var stop = new CancellationTokenSource();
        var asking = http.SendAsync(Submit(), stop.Token);
        await server.HasFallenSilent;
        await stop.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(asking);
    }

    [Fact]
    public async Task A_caller_that_stops_waiting_before_sent_nothing()
    {
        using var http = Http($"http://127.0.0.1:{FreePort()}");
        (
            await http.SendAsync(Submit(), new CancellationToken(canceled: true))
        ).ShouldBeOfType<Exchange.NotSent>();
    }

    [Fact]
    public async Task An_answer_longer_than_allowed_is_not_kept()
    {
        await using var server = await StrictOpenAi.StartAsync();
        using var http = Http(server.Url);
        (await http.SendAsync(Submit() with { MostBytes = 100 })).ShouldBeOfType<Exchange.Lost>();
        server.Submissions.ShouldBe(1);
    }

    [Theory]
    [InlineData("http://127.0.0.1:9/elsewhere")]
    [InlineData("//evil.example/x")]
    [InlineData("https://evil.example/x")]
    [InlineData("http://user@127.0.0.1/x")]
    public async Task A_key_goes_to_no_other_origin(string path)
    {
        using var http = Http("http://127.0.0.1:8");
        (await http.SendAsync(new ProviderCall(HttpMethod.Post, path)))
            .ShouldBeOfType<Exchange.NotSent>()
            .Message.ShouldBe("The provider named an address that is not its own.");
    }

    [Fact]
    public void An_origin_does_not_tell_its_key()
    {
        var origin = Origin("https://api.example/v1?key=abc");
        origin.ToString().ShouldBe("https://api.example/v1/");
        origin.Secrets.ToString().ShouldNotContain("sk-");
        Should
            .Throw<InvalidOperationException>(() =>
                origin.Open(new HttpRequestMessage(HttpMethod.Get, "https://other.example/"))
            )
            .Message.ShouldNotContain("sk-");
    }

    private static ProviderCall Submit() =>
        new(HttpMethod.Post, "images/generations")
        {
            Content = new StringContent(
                """{"model":"gpt-image-2","prompt":"a pier","size":"256x256"}""",
                Encoding.UTF8,
                "application/json"
            ),
            IsSubmit = true,
        };

    private static ProviderHttp Http(string address, TimeProvider? time = null) =>
        new(Origin(address), time ?? TimeProvider.System);

    private static ProviderOrigin Origin(string address) =>
        new(new Uri(address), [new("Authorization", $"Bearer {new StrictOpenAiOptions().Key}")]);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
