using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using InteractiveDrama.Hosting.TakingBack.Purging;
using InteractiveDrama.Hosting.Tests.Shots;
using InteractiveDrama.Hosting.Tests.Support;
using InteractiveDrama.Shots.TakingBack;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Hosting.Tests.TakingBack;

public sealed class PurgeTests
{
    private const string Secret = "a secret of the platform's and the CDN's own";

    [Fact]
    public async Task What_is_taken_back_is_posted_signed_until_it_is_taken_and_then_no_more()
    {
        await using var cdn = new Cdn(HttpStatusCode.InternalServerError, HttpStatusCode.OK);
        var folder = Directory.CreateTempSubdirectory("drama").FullName;
        await using (var drama = await StartAsync(folder, cdn, keepFolder: true))
        {
            var take = await Library.ClipAsync(drama, Library.First(drama), "the ferry");
            await WithdrawAsync(drama, take.Id);

            await TestDrama.UntilAsync(() => cdn.Heard.Count == 2);
            var (body, signature) = cdn.Heard.Last();
            var request = JsonSerializer.Deserialize<PurgeRequest>(body)!;
            (request.Take, request.Story).ShouldBe((take.Id, "story"));
            request.Urls.Length.ShouldBe(2);
            request.Urls.ShouldAllBe(url =>
                url.StartsWith("https://cdn.example.org/media/", StringComparison.Ordinal)
                && !url.Contains('?')
            );
            var mac = HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), body);
            signature.ShouldBe($"sha256={Convert.ToHexStringLower(mac)}");
            await TestDrama.UntilAsync(() =>
                new PurgeJournal(Path.Combine(folder, "media")).Read().Count == 1
            );
        }

        // The next start sends what came since, and nothing twice.
        await using var after = await StartAsync(folder, cdn);
        var second = await Library.ClipAsync(after, ShotPier.Behind(after, "wait"), "the road");
        await WithdrawAsync(after, second.Id);
        await TestDrama.UntilAsync(() => cdn.Heard.Count == 3);
        JsonSerializer.Deserialize<PurgeRequest>(cdn.Heard.Last().Body)!.Take.ShouldBe(second.Id);
    }

    [Fact]
    public async Task A_restart_goes_on_with_what_nobody_has_taken()
    {
        await using var cdn = new Cdn(HttpStatusCode.OK);
        var folder = Directory.CreateTempSubdirectory("drama").FullName;
        string take;
        // Nobody is told yet: the platform names its CDN after the first withdrawal.
        await using (var before = await ShotPier.StartAsync(folder, keepFolder: true))
        {
            take = (await Library.ClipAsync(before, Library.First(before), "the ferry")).Id;
            await WithdrawAsync(before, take);
        }

        await using var after = await StartAsync(folder, cdn);

        await TestDrama.UntilAsync(() => !cdn.Heard.IsEmpty);
        JsonSerializer.Deserialize<PurgeRequest>(cdn.Heard.First().Body)!.Take.ShouldBe(take);
    }

    [Fact]
    public async Task Nothing_is_posted_to_a_private_address_that_is_not_allowed()
    {
        await using var cdn = new Cdn(HttpStatusCode.OK);
        using var call = new PurgeCall(new PurgeOptions { Url = cdn.Url });

        var problem = await call.SendAsync(
            new PurgeRequest("t", "story", ["/media/a.mp4"], DateTimeOffset.UnixEpoch),
            default
        );

        problem!.ShouldContain("private address 127.0.0.1; Purge:AllowPrivate lets it");
        cdn.Heard.ShouldBeEmpty();
    }

    [Fact]
    public void A_line_that_a_power_cut_left_half_is_no_number()
    {
        var folder = Directory.CreateTempSubdirectory("drama").FullName;
        var journal = new PurgeJournal(folder);
        journal.Add(7);
        File.AppendAllText(Path.Combine(folder, PurgeJournal.FileName), "\n12");
        journal.Add(13);

        journal.Read().ShouldBe([7, 13], ignoreOrder: true);
        Directory.Delete(folder, recursive: true);
    }

    private static Task<TestDrama> StartAsync(string folder, Cdn cdn, bool keepFolder = false) =>
        ShotPier.StartAsync(
            folder,
            keepFolder: keepFolder,
            configure: drama =>
            {
                drama.Purge.Url = cdn.Url;
                drama.Purge.Secret = Secret;
                drama.Purge.Base = new Uri("https://cdn.example.org/");
                drama.Purge.AllowPrivate = true;
            }
        );

    private static async Task WithdrawAsync(TestDrama drama, string take)
    {
        var withdrawals = drama.Services.GetRequiredService<Withdrawals>();
        await withdrawals.WithdrawAsync(
            await withdrawals.FindAsync(take, null),
            "mei",
            "A likeness."
        );
    }

    /// <summary>A CDN that answers by a script, its last answer again and again.</summary>
    private sealed class Cdn : IAsyncDisposable
    {
        private readonly HttpListener listener = new();
        private readonly Queue<HttpStatusCode> answers;
        private readonly Task hearing;

        public Cdn(params HttpStatusCode[] answers)
        {
            this.answers = new(answers);
            // A port that was free just now may be taken by another test meanwhile.
            while (!listener.IsListening)
            {
                Url = new Uri($"http://127.0.0.1:{FreePort()}/purge/");
                listener.Prefixes.Clear();
                listener.Prefixes.Add(Url.AbsoluteUri);
                try
                {
                    listener.Start();
                }
                catch (HttpListenerException)
                {
                    // Taken; another is free.
                }
            }
            hearing = HearAsync();
        }

        public Uri Url { get; private set; } = null!;

        public ConcurrentQueue<(byte[] Body, string? Signature)> Heard { get; } = [];

        public async ValueTask DisposeAsync()
        {
            listener.Close();
            await hearing;
        }

        private static int FreePort()
        {
            using var probe = new TcpListener(IPAddress.Loopback, 0);
            probe.Start();
            return ((IPEndPoint)probe.LocalEndpoint).Port;
        }

        private async Task HearAsync()
        {
            try
            {
                while (true)
                {
                    var context = await listener.GetContextAsync();
                    using var body = new MemoryStream();
                    await context.Request.InputStream.CopyToAsync(body);
                    Heard.Enqueue((body.ToArray(), context.Request.Headers[PurgeCall.Signature]));
                    var answer = answers.Count > 1 ? answers.Dequeue() : answers.Peek();
                    context.Response.StatusCode = (int)answer;
                    context.Response.Close();
                }
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
            {
                // It was closed.
            }
        }
    }
}
