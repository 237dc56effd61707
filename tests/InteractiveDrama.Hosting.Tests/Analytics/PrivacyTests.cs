using System.Net.Http.Json;
using System.Text;
using InteractiveDrama.Analytics.Events;
using InteractiveDrama.Client;
using InteractiveDrama.Hosting.Analytics.Privacy;
using InteractiveDrama.Hosting.Tests.Support;
using InteractiveDrama.Protocol;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Hosting.Tests.Analytics;

public sealed class PrivacyTests
{
    [Fact]
    public async Task A_viewer_is_a_pseudonym_and_one_who_is_not_to_be_tracked_is_nobody()
    {
        await using var drama = await TestDrama.StartAsync(TokenKeys.Add);
        var tracked = await PlayAsync(drama, doNotTrack: false);
        var again = await PlayAsync(drama, doNotTrack: false);
        var hidden = await PlayAsync(drama, doNotTrack: true);

        var said = await SchemaTests.AllAsync(drama);

        var sessions = said.ToLookup(one => $"{one["session_id"]}");
        sessions.Contains(hidden).ShouldBeFalse();
        sessions[tracked]
            .Concat(sessions[again])
            .Select(one => $"{one["viewer_pid"]}")
            .Distinct()
            .ShouldHaveSingleItem()
            .ShouldMatch("^[0-9a-f]{32}$");
        var others = said.Where(one => one["viewer_pid"] is null).ToArray();
        others.Select(one => $"{one["session_id"]}").Distinct().ShouldHaveSingleItem();
        others.ShouldAllBe(one => (int)one["playthrough_no"]! == 1);
        others.Select(one => $"{one["schema"]}").ShouldContain("drama/stall/1-0-0");
        $"{said}".ShouldNotContain("ada");
    }

    [Fact]
    public async Task Neither_address_nor_browser_nor_account_is_in_any_file_of_what_is_counted()
    {
        var folder = Directory.CreateTempSubdirectory("drama").FullName;
        await using (
            var drama = await TestDrama.StartAsync(
                Scripts.Pier,
                folder,
                keepFolder: true,
                configure: TokenKeys.Add,
                pipeline: app =>
                    app.UseForwardedHeaders(
                        new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.All }
                    )
            )
        )
        {
            await PlayAsync(drama, doNotTrack: false, "the-account-of-ada");
            await using var nobody = drama.Client();
            var start = await nobody.StartAsync(Start(doNotTrack: false));
            using var http = drama.Http();
            using var message = new HttpRequestMessage(
                HttpMethod.Post,
                $"/api/sessions/{start.Session}/events"
            )
            {
                Content = JsonContent.Create(
                    new
                    {
                        resumeKey = start.ResumeKey,
                        events = new[]
                        {
                            new
                            {
                                kind = "stalled",
                                turn = 0,
                                waitMs = 9,
                            },
                        },
                    }
                ),
            };
            message.Headers.Add("X-Forwarded-For", "203.0.113.77");
            message.Headers.UserAgent.ParseAdd("TellingBrowser/9.9");
            (await http.SendAsync(message)).EnsureSuccessStatusCode();
        }

        var analytics = Directory
            .EnumerateFiles(folder, "analytics.db*")
            .Select(File.ReadAllBytes)
            .ToArray();
        var all = Directory.EnumerateFiles(folder, "*.db*").Select(File.ReadAllBytes).ToArray();
        Contains(analytics, "beat").ShouldBeTrue("else nothing would be found");
        Contains(analytics, "the-account-of-ada").ShouldBeFalse();
        foreach (var secret in new[] { "203.0.113.77", "TellingBrowser" })
        {
            Contains(all, secret).ShouldBeFalse(secret);
        }
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void A_salt_is_kept_over_a_restart_and_gone_when_the_next_day_is_over()
    {
        var folder = Directory.CreateTempSubdirectory("drama").FullName;
        var time = new ManualTime();
        var day = time.GetUtcNow();
        var salt = Salts().Of(day);
        salt.ShouldNotBeNull();
        Salts().Of(day.AddHours(1)).ShouldBe(salt);

        time.Advance(TimeSpan.FromDays(1));
        Salts().Forget();
        Salts().Of(day).ShouldBe(salt);
        Salts().Of(time.GetUtcNow()).ShouldNotBe(salt);

        time.Advance(TimeSpan.FromDays(1));
        var running = Salts();
        running.Of(day).ShouldBeNull();
        running.Forget();
        Directory.EnumerateFiles(folder).ShouldHaveSingleItem();
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(Directory.EnumerateFiles(folder).Single())
                .ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
        Directory.Delete(folder, recursive: true);

        DailySalts Salts() => new(folder, time, NullLogger.Instance);
    }

    [Fact]
    public async Task A_viewer_who_is_deleted_is_gone_from_what_is_counted()
    {
        await using var drama = await TestDrama.StartAsync(TokenKeys.Add);
        await PlayAsync(drama, doNotTrack: false);
        await PlayAsync(drama, doNotTrack: true);
        (await SchemaTests.AllAsync(drama)).ShouldNotBeEmpty();
        using var http = drama.Http();

        (await http.DeleteAsync("/api/viewers/ada")).EnsureSuccessStatusCode();

        (await SchemaTests.AllAsync(drama)).ShouldBeEmpty();
        var store = drama.Services.GetRequiredService<IEventStore>();
        (await store.CellsAsync("story")).ShouldBeEmpty();
    }

    private static async Task<string> PlayAsync(
        TestDrama drama,
        bool doNotTrack,
        string viewer = "ada"
    )
    {
        await using var client = drama.Client(viewer);
        var start = await client.StartAsync(Start(doNotTrack));
        await client.ReportAsync(
            new PlayerEvent
            {
                Kind = PlayerEventKind.Stalled,
                Turn = 0,
                WaitMs = 20,
            }
        );
        await client.ChooseAsync("wait");
        return start.Session!;
    }

    private static StartRequest Start(bool doNotTrack) =>
        new()
        {
            CommandId = DramaClient.NewId(),
            Story = "story",
            DoNotTrack = doNotTrack,
        };

    private static bool Contains(IEnumerable<byte[]> files, string text) =>
        files.Any(bytes => bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0);
}
