using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using InteractiveDrama.Hosting.Publishing;
using InteractiveDrama.Hosting.Tests.Support;
using InteractiveDrama.Playback.Publishing;
using InteractiveDrama.Protocol;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Hosting.Tests.Publishing;

/// <summary>What is sent to staging arrives once, whole and unchanged, however often the line is cut; nobody plays it yet.</summary>
public sealed class StagingTests
{
    private static readonly string Later = Scripts.Pier.Replace(
        "an hour",
        "a minute",
        StringComparison.Ordinal
    );

    [Fact]
    public async Task A_second_push_sends_nothing_and_a_changed_story_only_what_changed()
    {
        await using var drama = await TestDrama.StartAsync(Scripts.Pier);
        using var http = drama.Http();
        var first = Parcel.Of(Scripts.Pier);
        (await first.StageAsync(http)).Missing.Count.ShouldBe(first.Contents.Count);
        await first.PushAsync(http);

        (await first.StageAsync(http)).Missing.ShouldBeEmpty();
        var second = Parcel.Of(Later);
        (await second.StageAsync(http))
            .Missing.Select(missing => missing.Sha256)
            .ShouldBe(second.Contents.Keys.Except(first.Contents.Keys), ignoreOrder: true);
        second.Contents.Keys.Intersect(first.Contents.Keys).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task What_was_cut_in_the_middle_goes_on_where_it_was()
    {
        await using var drama = await TestDrama.StartAsync(Scripts.Pier);
        using var http = drama.Http();
        var parcel = Parcel.Of(Later);
        var program = parcel.Part("program");
        var half = program.Length / 2;
        await parcel.StageAsync(http);

        await CutAsync(
            drama.Address,
            program,
            parcel.Contents[program.Sha256].AsMemory(0, (int)half),
            () =>
                TestDrama.EventuallyAsync(
                    () => Parcel.OffsetAsync(http, program.Sha256),
                    offset => offset == half
                )
        );

        var missing = (await parcel.StageAsync(http)).Missing.Single(blob =>
            blob.Sha256 == program.Sha256
        );
        (missing.Offset, missing.Length).ShouldBe((half, program.Length));
        using (var again = await Parcel.PutAsync(http, program.Sha256, new byte[1], 0))
        {
            again.StatusCode.ShouldBe(HttpStatusCode.Conflict);
            Parcel.Offset(again.Headers).ShouldBe(half);
        }
        (await PersistAsync(parcel, http)).Version.ShouldBe(parcel.Version);
    }

    [Fact]
    public async Task What_was_sent_outlives_the_server()
    {
        var folder = Directory.CreateTempSubdirectory("drama").FullName;
        var parcel = Parcel.Of(Later);
        var program = parcel.Part("program");
        await using (var first = await TestDrama.StartAsync(Scripts.Pier, folder, keepFolder: true))
        {
            using var http = first.Http();
            await parcel.StageAsync(http);
            using var piece = await Parcel.PutAsync(
                http,
                program.Sha256,
                parcel.Contents[program.Sha256].AsMemory(0, 10)
            );
            piece.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        }

        await using var second = await TestDrama.StartAsync(Scripts.Pier, folder);
        using var after = second.Http();
        (await Parcel.OffsetAsync(after, program.Sha256)).ShouldBe(10);
        (await parcel.PushAsync(after)).Version.ShouldBe(parcel.Version);
    }

    [Fact]
    public async Task Bytes_that_are_not_what_was_announced_are_thrown_away()
    {
        await using var drama = await TestDrama.StartAsync(Scripts.Pier);
        using var http = drama.Http();
        var parcel = Parcel.Of(Later);
        var program = parcel.Part("program");
        await parcel.StageAsync(http);

        using var wrong = await Parcel.PutAsync(http, program.Sha256, new byte[program.Length]);

        wrong.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await wrong.Content.ReadFromJsonAsync<DramaError>())!.Message.ShouldContain("hash");
        (await Parcel.OffsetAsync(http, program.Sha256)).ShouldBe(0);
        using var early = await parcel.CompleteAsync(http);
        early.StatusCode.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task More_than_may_be_is_refused()
    {
        await using var drama = await TestDrama.StartAsync(options =>
        {
            options.Publishing.MaximumFileBytes = 100_000;
            options.Publishing.MaximumBytes = 150_000;
            options.Publishing.MaximumStagedBytes = 180_000;
            options.Publishing.MaximumStaged = 2;
        });
        using var http = drama.Http();
        await RefusedAsync(http, Made("1", 100_001), HttpStatusCode.RequestEntityTooLarge);
        await RefusedAsync(http, Made("1", 90_000, 90_000), HttpStatusCode.RequestEntityTooLarge);
        using (var one = await http.PostAsJsonAsync("/api/staging/one", Made("1", 90_000)))
        {
            one.StatusCode.ShouldBe(HttpStatusCode.OK);
        }
        await RefusedAsync(http, Made("2", 95_000), HttpStatusCode.RequestEntityTooLarge);
        using (var two = await http.PostAsJsonAsync("/api/staging/two", Made("2", 10)))
        {
            two.StatusCode.ShouldBe(HttpStatusCode.OK);
        }
        await RefusedAsync(http, Made("3", 10), HttpStatusCode.Conflict);

        using var more = await Parcel.PutAsync(http, Hash("2-0"), new byte[11]);
        more.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        using var endless = new HttpRequestMessage(HttpMethod.Put, $"/api/blobs/{Hash("2-0")}")
        {
            Content = new StreamContent(new MemoryStream(new byte[200_000])),
        };
        endless.Headers.TransferEncodingChunked = true;
        using var answer = await http.SendAsync(endless);
        answer.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await Parcel.OffsetAsync(http, Hash("2-0"))).ShouldBeLessThanOrEqualTo(10);
    }

    [Theory]
    [InlineData("../../drama.db")]
    [InlineData("package/../../drama.json")]
    [InlineData("package/a/b.json")]
    [InlineData("/etc/passwd")]
    [InlineData("package\\program.json")]
    [InlineData("package/program.json\n")]
    [InlineData("package/program.exe")]
    [InlineData("")]
    [InlineData(null)]
    public async Task A_name_that_leads_elsewhere_is_refused(string? name)
    {
        await using var drama = await TestDrama.StartAsync(Scripts.Pier);
        using var http = drama.Http();
        var request = Made("1", 10);

        await RefusedAsync(
            http,
            request with
            {
                Files = [.. request.Files!, new VersionFile(name!, Hash("x"), 1)],
            },
            HttpStatusCode.BadRequest
        );
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("nonsense")]
    [InlineData("""{"version":"0123456789abcdef0123456789abcdef","files":[null]}""")]
    [InlineData(
        """{"version":"../../../etc/passwd","files":[{"name":"package/manifest.json","sha256":"0","length":1}]}"""
    )]
    [InlineData(
        """{"version":"0123456789abcdef0123456789abcdef","files":[{"name":"package/manifest.json","sha256":"../../../../drama.db","length":1}]}"""
    )]
    [InlineData(
        """{"version":"0123456789abcdef0123456789abcdef","files":[{"name":"package/manifest.json","sha256":"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","length":-1}]}"""
    )]
    public async Task An_announcement_that_is_none_is_refused(string body)
    {
        await using var drama = await TestDrama.StartAsync(Scripts.Pier);
        using var http = drama.Http();
        using var content = new StringContent(body, Encoding.UTF8, "application/json");

        using var answer = await http.PostAsync("/api/staging/story", content);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadFromJsonAsync<DramaError>())!.Message.ShouldEndWith(".");
    }

    [Theory]
    [InlineData("..")]
    [InlineData("%2e%2e%2fdrama.db")]
    [InlineData("E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B855")]
    [InlineData("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    public async Task A_content_that_nobody_announced_is_not_taken(string hash)
    {
        await using var drama = await TestDrama.StartAsync(Scripts.Pier);
        using var http = drama.Http();

        using var answer = await Parcel.PutAsync(http, hash, new byte[10]);

        ((int)answer.StatusCode).ShouldBeInRange(404, 405);
    }

    [Fact]
    public async Task Contents_that_make_no_package_are_refused_and_never_served()
    {
        await using var drama = await TestDrama.StartAsync(Scripts.Pier);
        using var http = drama.Http();
        var good = Parcel.Of(Later);
        var other = Parcel.Of(Scripts.Chain);
        // A part of another story in the place of its own.
        var mixed = good with
        {
            Request = good.Request with
            {
                Files =
                [
                    .. good.Request.Files!.Where(file => file.Name != "package/program.json"),
                    other.Part("program"),
                ],
            },
            Contents = new(good.Contents.Concat(other.Contents).DistinctBy(c => c.Key)),
        };
        var renamed = good with { Request = good.Request with { Version = other.Version } };
        foreach (var bad in new[] { mixed, renamed })
        {
            foreach (var missing in (await bad.StageAsync(http)).Missing)
            {
                using var put = await Parcel.PutAsync(
                    http,
                    missing.Sha256,
                    bad.Contents[missing.Sha256]
                );
                put.EnsureSuccessStatusCode();
            }
            using var complete = await bad.CompleteAsync(http);
            complete.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
            using var publish = await http.PostAsJsonAsync(
                "/api/published/story",
                new PublishRequest(bad.Version)
            );
            publish.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        }
    }

    [Fact]
    public async Task Two_who_push_at_once_both_come_through()
    {
        await using var drama = await TestDrama.StartAsync(Scripts.Pier);
        using var http = drama.Http();
        var parcel = Parcel.Of(Later);

        var pushes = await Task.WhenAll(
            Enumerable.Range(0, 6).Select(_ => Task.Run(() => PersistAsync(parcel, http)))
        );

        pushes.Select(pushed => pushed.Version).ShouldAllBe(version => version == parcel.Version);
        (await parcel.StageAsync(http)).Missing.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_stays_staged_too_long_is_forgotten_with_its_contents()
    {
        await using var drama = await TestDrama.StartAsync(Scripts.Pier);
        using var http = drama.Http();
        var old = Parcel.Of(Later);
        await old.PushAsync(http);
        drama.Time.Advance(TimeSpan.FromDays(8));

        await Parcel.Of(Scripts.Chain).PushAsync(http, "chain");

        using var publish = await http.PostAsJsonAsync(
            "/api/published/story",
            new PublishRequest(old.Version)
        );
        publish.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await old.StageAsync(http)).Missing.ShouldContain(blob =>
            blob.Sha256 == old.Part("program").Sha256
        );
    }

    // Asks again where another one was sending, as the command line does.
    private static async Task<StagedReply> PersistAsync(Parcel parcel, HttpClient http)
    {
        foreach (var missing in (await parcel.StageAsync(http)).Missing)
        {
            var content = parcel.Contents[missing.Sha256];
            await TestDrama.EventuallyAsync(
                async () =>
                {
                    var offset = await Parcel.OffsetAsync(http, missing.Sha256);
                    using var put = await Parcel.PutAsync(
                        http,
                        missing.Sha256,
                        content.AsMemory((int)offset),
                        offset
                    );
                    return put.StatusCode;
                },
                status => status == HttpStatusCode.NoContent
            );
        }
        using var complete = await parcel.CompleteAsync(http);
        complete.EnsureSuccessStatusCode();
        return (await complete.Content.ReadFromJsonAsync<StagedReply>())!;
    }

    /// <summary>Sends the first bytes of a content, and is gone once they have arrived.</summary>
    private static async Task CutAsync(
        Uri address,
        VersionFile file,
        ReadOnlyMemory<byte> bytes,
        Func<Task> arrived
    )
    {
        using var socket = new TcpClient(address.Host, address.Port);
        var stream = socket.GetStream();
        await stream.WriteAsync(
            Encoding.ASCII.GetBytes(
                $"PUT /api/blobs/{file.Sha256} HTTP/1.1\r\nHost: {address.Authority}\r\nContent-Length: {file.Length}\r\n\r\n"
            )
        );
        await stream.WriteAsync(bytes);
        await arrived();
        socket.Client.Shutdown(SocketShutdown.Send);
        try
        {
            // Until the server has closed its side too, in whichever way.
            await stream.CopyToAsync(Stream.Null);
        }
        catch (IOException)
        {
            // It did so at once.
        }
    }

    private static async Task RefusedAsync(
        HttpClient http,
        StageRequest request,
        HttpStatusCode status
    )
    {
        using var answer = await http.PostAsJsonAsync("/api/staging/story", request);
        answer.StatusCode.ShouldBe(status);
        (await answer.Content.ReadFromJsonAsync<DramaError>())!.Message.ShouldEndWith(".");
    }

    /// <summary>An announcement of files of some lengths, the manifest among them.</summary>
    private static StageRequest Made(string name, params int[] lengths) =>
        new(
            Hash(name)[..32],
            [
                .. lengths.Select(
                    (length, i) =>
                        new VersionFile(
                            i == 0 ? "package/manifest.json" : $"package/{(char)('a' + i)}.json",
                            Hash($"{name}-{i}"),
                            length
                        )
                ),
            ]
        );

    private static string Hash(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
