using System.Net;
using System.Net.Http.Json;
using InteractiveDrama.Client;
using InteractiveDrama.Hosting.Publishing;
using InteractiveDrama.Hosting.Stories;
using InteractiveDrama.Hosting.Tests.Support;
using InteractiveDrama.Playback.Access;
using InteractiveDrama.Protocol;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Hosting.Tests.Publishing;

/// <summary>What is published is served at once, carries who plays along, can be taken back, and outlives the server.</summary>
public sealed class PublishedVersionTests
{
    private static readonly string Later = Scripts.Pier.Replace(
        "an hour",
        "a minute",
        StringComparison.Ordinal
    );

    [Fact]
    public async Task A_publication_and_a_rollback_carry_a_live_session_there_and_back()
    {
        await using var drama = await TestDrama.StartAsync(Scripts.Pier);
        using var http = drama.Http();
        await using var client = drama.Client();
        var start = await StartAsync(client);
        start.Beat!.Lines[0].Text.ShouldContain("an hour");
        var forth = new Watcher(client);

        var pushed = await Parcel.Of(Later).PushAsync(http);
        pushed.Sessions.ShouldSatisfyAllConditions(
            sessions => sessions.Sessions.ShouldBe(1),
            sessions => sessions.Continued.ShouldBe(1),
            sessions => sessions.Landings.ShouldBeEmpty()
        );
        forth.Heard.ShouldBeFalse();
        var published = await Parcel.PostAsync(http, "story", new PublishRequest(null));

        (published.Version, published.Before, published.Continued).ShouldBe(
            (pushed.Version, pushed.Served, 1)
        );
        (await forth.NextAsync()).Beat!.Lines[0].Text.ShouldContain("a minute");
        var back = new Watcher(client);
        var rolled = await Parcel.PostAsync(
            http,
            "story/rollback",
            new RollbackRequest(null, published.Version)
        );
        (rolled.Version, rolled.Continued).ShouldBe((published.Before, 1));
        (await back.NextAsync()).Beat!.Lines[0].Text.ShouldContain("an hour");
        (await client.ChooseAsync("wait")).Beat!.Lines.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task The_forecast_says_who_would_go_back_and_publishing_does_it()
    {
        await using var drama = await TestDrama.StartAsync(Scripts.Pier);
        using var http = drama.Http();
        await using var waits = drama.Client();
        await using var leaves = drama.Client();
        await using var ended = drama.Client();
        foreach (
            var (client, choices) in new[]
            {
                (waits, new[] { "wait" }),
                (leaves, ["leave"]),
                (ended, ["wait", "go_in"]),
            }
        )
        {
            await StartAsync(client);
            foreach (var choice in choices)
            {
                await client.ChooseAsync(choice);
            }
        }
        var shorter = Scripts.Pier.Replace(
            "* [Wait for her] # id: wait # timed: 8s\n  ~ waited = true\n  -> shed\n",
            "* [Call her] # id: call # timed: 8s\n  -> shed\n",
            StringComparison.Ordinal
        );

        var pushed = await Parcel.Of(shorter).PushAsync(http);

        pushed.Sessions.ShouldSatisfyAllConditions(
            s => (s.Continued, s.Earlier, s.Ended, s.Stay).ShouldBe((1, 1, 1, 0)),
            s => s.Landings.ShouldHaveSingleItem().Lost.ShouldBe("wait")
        );
        var published = await Parcel.PostAsync(http, "story", new PublishRequest(pushed.Version));
        (published.Continued, published.Earlier, published.Stayed).ShouldBe((1, 1, 1));
    }

    [Fact]
    public async Task What_was_published_last_is_served_after_a_restart_also_over_a_story_that_was_given()
    {
        var folder = Directory.CreateTempSubdirectory("drama").FullName;
        await using (var first = await TestDrama.StartAsync(Scripts.Pier, folder, keepFolder: true))
        {
            using var http = first.Http();
            await Parcel.Of(Later).PushAsync(http);
            await Parcel.PostAsync(http, "story", new PublishRequest(null));
            await Parcel.Of(Scripts.Chain).PushAsync(http, "chain");
            await Parcel.PostAsync(http, "chain", new PublishRequest(null));
            // Staged and not published: not served.
            await Parcel.Of(Scripts.Trap).PushAsync(http, "trap");
        }
        await using (
            var second = await TestDrama.StartAsync(Scripts.Pier, folder, keepFolder: true)
        )
        {
            Served(second).ShouldBe(["story", "chain"]);
            await using var client = second.Client();
            (await StartAsync(client)).Beat!.Lines[0].Text.ShouldContain("a minute");
            using var http = second.Http();
            await Parcel.PostAsync(http, "story/rollback", new RollbackRequest(null, null));
        }

        await using var third = await TestDrama.StartAsync(
            Scripts.Trap,
            folder,
            configure: drama => drama.Stories.Clear()
        );
        Served(third).ShouldBe(["story", "chain"]);
        await using var viewer = third.Client();
        (await StartAsync(viewer)).Beat!.Lines[0].Text.ShouldContain("an hour");
    }

    [Fact]
    public async Task Rollbacks_go_back_one_by_one_and_to_a_version_by_name()
    {
        await using var drama = await TestDrama.StartAsync(Scripts.Pier);
        using var http = drama.Http();
        var given = drama.Services.GetRequiredService<StoryCatalogue>().Find("story")!.Package;
        var versions = new List<string> { given.Version };
        foreach (var when in new[] { "a minute", "a day" })
        {
            var script = Scripts.Pier.Replace("an hour", when, StringComparison.Ordinal);
            versions.Add((await Parcel.Of(script).PushAsync(http)).Version);
            await Parcel.PostAsync(http, "story", new PublishRequest(null));
        }

        (await BackAsync()).ShouldBe(versions[1]);
        (await BackAsync()).ShouldBe(versions[0]);
        using (
            var before = await http.PostAsJsonAsync(
                "/api/published/story/rollback",
                new RollbackRequest(null, null)
            )
        )
        {
            before.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        }
        (await BackAsync(versions[2])).ShouldBe(versions[2]);
        var listed = (
            await http.GetFromJsonAsync<PublishedView[]>("/api/published")
        )!.ShouldHaveSingleItem();
        listed.Version.ShouldBe(versions[2]);
        listed
            .History.Select(entry => entry.Version)
            .ShouldBe([
                versions[0],
                versions[1],
                versions[2],
                versions[1],
                versions[0],
                versions[2],
            ]);
        listed.History.Select(entry => entry.Who).First().ShouldBe("server");
        listed.Staged.ShouldBeEmpty();

        async Task<string> BackAsync(string? to = null) =>
            (await Parcel.PostAsync(http, "story/rollback", new RollbackRequest(to, null))).Version;
    }

    [Fact]
    public async Task The_same_request_sent_twice_is_done_once()
    {
        await using var drama = await TestDrama.StartAsync(Scripts.Pier);
        using var http = drama.Http();
        var pushed = await Parcel.Of(Later).PushAsync(http);

        var first = await Parcel.PostAsync(http, "story", new PublishRequest(pushed.Version));
        var second = await Parcel.PostAsync(http, "story", new PublishRequest(pushed.Version));
        var back = new RollbackRequest(null, pushed.Version);
        await Parcel.PostAsync(http, "story/rollback", back);
        using var again = await http.PostAsJsonAsync("/api/published/story/rollback", back);

        (first.Changed, second.Changed).ShouldBe((true, false));
        again.StatusCode.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task What_was_taken_back_and_published_again_goes_back_to_what_was_served_then()
    {
        await using var drama = await TestDrama.StartAsync(Scripts.Pier);
        using var http = drama.Http();
        var parcel = Parcel.Of(Later);
        var given = (await parcel.PushAsync(http)).Served;
        await Parcel.PostAsync(http, "story", new PublishRequest(null));
        await Parcel.PostAsync(http, "story/rollback", new RollbackRequest(null, null));
        await parcel.PushAsync(http);
        await Parcel.PostAsync(http, "story", new PublishRequest(null));
        // The same again, pushed or not, is no publication of its own.
        await parcel.PushAsync(http);
        var same = await Parcel.PostAsync(http, "story", new PublishRequest(null));

        var back = await Parcel.PostAsync(http, "story/rollback", new RollbackRequest(null, null));

        same.Changed.ShouldBeFalse();
        back.Version.ShouldBe(given);
    }

    [Fact]
    public async Task Every_publication_and_rollback_is_an_act_with_before_and_after()
    {
        await using var drama = await TestDrama.StartAsync(Scripts.Pier);
        using var http = drama.Http(await drama.KeyAsync("ada", Role.Writer));
        var pushed = await Parcel.Of(Later).PushAsync(http);
        await Parcel.PostAsync(http, "story", new PublishRequest(null));
        await Parcel.PostAsync(http, "story/rollback", new RollbackRequest(null, null));

        var acts = (await drama.Services.GetRequiredService<IActLog>().ReadAsync(0, 100))
            .Select(stored => stored.Act)
            .Where(act => act.Subject == "story")
            .Select(act => (act.Who, act.What, act.Before, act.After));

        var (old, now) = (
            $$"""{"version":"{{pushed.Served}}"}""",
            $$"""{"version":"{{pushed.Version}}"}"""
        );
        acts.ShouldBe([("ada", "publish", old, now), ("ada", "rollback", now, old)]);
    }

    private static string[] Served(TestDrama drama) =>
        [.. drama.Services.GetRequiredService<StoryCatalogue>().All.Select(story => story.Id)];

    private static Task<SessionReply> StartAsync(DramaClient client) =>
        client.StartAsync(new StartRequest { CommandId = DramaClient.NewId(), Story = "story" });
}
