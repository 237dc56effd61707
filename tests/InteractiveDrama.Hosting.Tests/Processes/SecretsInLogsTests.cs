using System.Net;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text.Json;
using InteractiveDrama.Client;
using InteractiveDrama.Hosting.Tests.Support;
using InteractiveDrama.Protocol;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Hosting.Tests.Processes;

/// <summary>Whatever carries a secret to a real server, its log does not carry it on.</summary>
public sealed class SecretsInLogsTests
{
    [Fact]
    public async Task Tokens_and_keys_never_reach_the_log()
    {
        var folder = Directory.CreateTempSubdirectory("drama").FullName;
        var story = Path.Combine(folder, "pier.ink");
        var data = Path.Combine(folder, "data");
        await File.WriteAllTextAsync(story, Scripts.Trap);
        const string signing = "a secret to sign tokens with, long enough";
        var secrets = new List<string> { signing };
        await using (
            var server = await ServerProcess.StartAsync(
                story,
                data,
                [
                    ("InteractiveDrama__Tokens__Keys__0__Id", "one"),
                    ("InteractiveDrama__Tokens__Keys__0__Secret", signing),
                ]
            )
        )
        {
            using var http = new HttpClient { BaseAddress = server.Address };
            using var issued = await http.PostAsJsonAsync(
                "/api/viewers/tokens",
                new { viewer = "ada" }
            );
            var token = (await issued.Content.ReadFromJsonAsync<JsonElement>())
                .GetProperty("token")
                .GetString()!;
            const string key = "drama_0123456789abcdef_not-a-key-but-sent-as-one";
            secrets.AddRange([token, key]);

            // A good token and a bad one in the query, over both ways in; a key in both headers; a story that fails.
            await http.PostAsync($"/hubs/drama/negotiate?access_token={token}", null);
            await http.PostAsync($"/hubs/drama/negotiate?access_token=bad{token}", null);
            await http.GetAsync($"/hubs/drama?id=unknown&access_token={token}");
            await http.GetAsync($"/api/stories/%FF?access_token={token}");
            await ConnectAsync(server.Address, token);
            await ConnectAsync(server.Address, "bad" + token);
            http.DefaultRequestHeaders.Authorization = new("Bearer", key);
            (await http.GetAsync("/api/acts")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
            http.DefaultRequestHeaders.Add("X-Drama-Key", key);
            (await http.GetAsync("/api/acts")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
            await using var client = new DramaClient(
                new DramaClientOptions
                {
                    Server = server.Address,
                    Token = _ => ValueTask.FromResult(token),
                }
            );
            var request = new StartRequest { CommandId = DramaClient.NewId(), Story = "pier" };
            var start = await client.StartAsync(request);
            secrets.AddRange([start.ResumeKey!, request.CommandId]);
            var failed = await Should.ThrowAsync<DramaException>(() => client.ChooseAsync("left"));
            failed.Code.ShouldBe(ErrorCodes.StoryError);
        }

        var log = string.Concat(
            Directory.GetFiles(Path.Combine(data, "logs")).Select(File.ReadAllText)
        );
        // The log is there and told of what went wrong, so that its silence about the rest means something.
        log.ShouldContain("pier failed in");
        foreach (var secret in secrets)
        {
            log.Contains(secret).ShouldBeFalse(log);
        }
        Directory.Delete(folder, recursive: true);
    }

    private static async Task ConnectAsync(Uri server, string token)
    {
        using var socket = new ClientWebSocket();
        var hub = new UriBuilder(server)
        {
            Scheme = "ws",
            Path = "/hubs/drama",
            Query = $"access_token={token}",
        };
        try
        {
            await socket.ConnectAsync(hub.Uri, CancellationToken.None);
            await socket.SendAsync(
                "this is no handshake"u8.ToArray(),
                WebSocketMessageType.Text,
                endOfMessage: true,
                CancellationToken.None
            );
        }
        catch (WebSocketException)
        {
            // The bad token's; what counts is what the log says of it.
        }
    }
}
