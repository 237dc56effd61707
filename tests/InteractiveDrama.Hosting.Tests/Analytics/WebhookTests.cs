using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using InteractiveDrama.Client;
using InteractiveDrama.Hosting.Analytics.Posting;
using InteractiveDrama.Hosting.Tests.Support;
using InteractiveDrama.Protocol;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Hosting.Tests.Analytics;

public sealed class WebhookTests
{
    private const string Secret = "a secret of the receiver's";

    [Fact]
    public async Task Every_event_is_posted_signed_until_it_is_taken_and_goes_on_after_a_restart()
    {
        var posts = new ConcurrentQueue<(string Time, string Mac, byte[] Body)>();
        var isOpen = false;
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        await using var receiver = builder.Build();
        var refused = 0;
        receiver.MapPost(
            "/events",
            async (HttpRequest request) =>
            {
                using var body = new MemoryStream();
                await request.Body.CopyToAsync(body);
                if (!isOpen)
                {
                    Interlocked.Increment(ref refused);
                    return Results.StatusCode(503);
                }
                posts.Enqueue(
                    (
                        $"{request.Headers[WebhookCall.Timestamp]}",
                        $"{request.Headers[WebhookCall.Signature]}",
                        body.ToArray()
                    )
                );
                return Results.NoContent();
            }
        );
        await receiver.StartAsync();
        var folder = Directory.CreateTempSubdirectory("drama").FullName;
        JsonObject[] said;
        await using (var drama = await StartAsync())
        {
            await using var client = drama.Client();
            await client.StartAsync(
                new StartRequest { CommandId = DramaClient.NewId(), Story = "story" }
            );
            await client.ReportAsync(PlayerEventKind.PlayStarted);
            await client.ChooseAsync("wait");
            await TestDrama.UntilAsync(() => Volatile.Read(ref refused) > 0);
            await client.DisposeAsync();
            said = await SchemaTests.AllAsync(drama);
        }
        isOpen = true;
        await using (var drama = await StartAsync())
        {
            await TestDrama.UntilAsync(() =>
                said.All(one => Posted().Any(two => JsonNode.DeepEquals(one, two)))
            );
        }
        foreach (var (time, mac, body) in posts)
        {
            byte[] signed = [.. Encoding.UTF8.GetBytes(time + "."), .. body];
            var right = HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), signed);
            mac.ShouldBe($"sha256={Convert.ToHexStringLower(right)}");
        }
        Directory.Delete(folder, recursive: true);

        Task<TestDrama> StartAsync() =>
            TestDrama.StartAsync(
                Scripts.Pier,
                folder,
                keepFolder: true,
                configure: options =>
                {
                    options.Analytics.Webhook.Url = new Uri(receiver.Urls.First() + "/events");
                    options.Analytics.Webhook.Secret = Secret;
                    options.Analytics.Webhook.AllowPrivate = true;
                }
            );

        IEnumerable<JsonNode> Posted() =>
            posts.SelectMany(post =>
                JsonNode.Parse(post.Body)!["events"]!.AsArray().Select(one => one!)
            );
    }

    [Fact]
    public async Task A_private_address_is_not_posted_to_unless_it_is_allowed()
    {
        using var call = new WebhookCall(
            new Hosting.Options.WebhookOptions { Url = new Uri("http://127.0.0.1:9/") }
        );

        (await call.SendAsync([], DateTimeOffset.UnixEpoch, CancellationToken.None))!.ShouldContain(
            "Analytics:Webhook:AllowPrivate"
        );
    }

    [Fact]
    public void A_journal_keeps_the_newest_survives_a_restart_and_a_torn_line()
    {
        var folder = Directory.CreateTempSubdirectory("drama").FullName;
        var journal = new EventJournal(folder, 5);
        journal.Add(Keys(0, 4));
        var (keys, next) = journal.Peek(2);
        keys.ShouldBe(Keys(0, 2));
        journal.Passed(next, keys.Length);
        File.AppendAllText(Path.Combine(folder, EventJournal.FileName), "session 2");

        var again = new EventJournal(folder, 5);
        again.Peek(10).Keys.ShouldBe(Keys(2, 2));
        again.Add(Keys(4, 4));

        again.Peek(10).Keys.ShouldBe(Keys(3, 5));
        again.Dropped.ShouldBe(1);
        Directory.Delete(folder, recursive: true);

        static EventKey[] Keys(int from, int count) =>
            [
                .. Enumerable
                    .Range(from, count)
                    .Select(seq => new EventKey(
                        "session",
                        InteractiveDrama.Analytics.Events.EventStream.Client,
                        seq
                    )),
            ];
    }
}
