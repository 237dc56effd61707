using System.Net.Http.Json;
using System.Text.Json;
using InteractiveDrama.Analytics.Experiments;
using InteractiveDrama.Client;
using InteractiveDrama.Hosting.Stories;
using InteractiveDrama.Hosting.Tests.Support;
using InteractiveDrama.Playback.Sessions;
using InteractiveDrama.Playback.Steps;
using InteractiveDrama.Protocol;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Hosting.Tests.Experiments;

/// <summary>Variants behind a choice, through the hub: who gets which, once, and for good.</summary>
public sealed class ContentVariantTests
{
    [Fact]
    public async Task Viewers_are_where_the_hash_puts_them_and_exposed_when_they_take_the_choice()
    {
        await using var drama = await TestExperiments.StartAsync(TestExperiments.Content);
        var stormy = 0;
        for (var i = 0; i < 20; i++)
        {
            await using var client = drama.Client();
            var start = await client.StartAsync(Start());
            (await TestExperiments.ExposuresAsync(drama, start.Session!)).ShouldBeEmpty();

            var reply = await client.ChooseAsync("board");

            var bucket = GrowthBookHash.Bucket("storm-or-calm", start.Session!);
            var variant = bucket < 0.5 ? "calm" : "storm";
            Variant(reply).ShouldBe(variant);
            var told = (
                await TestExperiments.ExposuresAsync(drama, start.Session!)
            ).ShouldHaveSingleItem();
            (told.Subject, told.Detail, told.Number, told.Turn).ShouldBe(
                ("storm-or-calm", variant, (int)Math.Round(bucket * 10_000), 1)
            );
            stormy += variant == "storm" ? 1 : 0;
        }
        stormy.ShouldBeInRange(1, 19);
    }

    [Fact]
    public async Task Who_takes_another_choice_is_not_exposed()
    {
        await using var drama = await TestExperiments.StartAsync(TestExperiments.Content);
        await using var client = drama.Client();
        var start = await client.StartAsync(Start());
        await client.ChooseAsync("stay");
        (await TestExperiments.ExposuresAsync(drama, start.Session!)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_viewer_is_exposed_once_however_often_they_come_there()
    {
        await using var drama = await TestExperiments.StartAsync(TestExperiments.Content);
        await using var client = drama.Client();
        var start = await client.StartAsync(Start());
        var command = new ChooseRequest
        {
            CommandId = DramaClient.NewId(),
            Session = start.Session!,
            Turn = 0,
            ChoiceId = "board",
        };

        var first = Variant(await client.SendAsync(command));
        Variant(await client.SendAsync(command)).ShouldBe(first);
        await client.ResumeAsync(start.Session!, start.ResumeKey!);
        await client.RewindAsync(0);
        Variant(await client.ChooseAsync("board")).ShouldBe(first);
        await using var fork = drama.Client();
        var forked = await fork.StartAsync(
            Start() with
            {
                Episode = "pier",
                From = new ForkPoint { Session = start.Session!, ResumeKey = start.ResumeKey },
            }
        );
        Variant(await fork.ChooseAsync("board")).ShouldBe(first);

        (await TestExperiments.ExposuresAsync(drama, start.Session!)).ShouldHaveSingleItem();
        (await TestExperiments.ExposuresAsync(drama, forked.Session!)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_known_viewer_has_one_variant_in_all_of_their_sessions()
    {
        await using var drama = await TestExperiments.StartAsync(
            TestExperiments.Content,
            configure: TokenKeys.Add
        );
        foreach (var viewer in (string[])["ada", "ben", "cleo", "dan"])
        {
            var variants = new HashSet<string>(StringComparer.Ordinal);
            var told = 0;
            for (var i = 0; i < 3; i++)
            {
                await using var client = drama.Client(viewer);
                var start = await client.StartAsync(Start());
                variants.Add(Variant(await client.ChooseAsync("board")));
                told += (await TestExperiments.ExposuresAsync(drama, start.Session!)).Length;
            }
            (variants.Count, told).ShouldBe((1, 1), viewer);
        }
    }

    [Fact]
    public async Task Who_has_a_variant_keeps_it_when_weights_and_coverage_change_and_the_server_is_another()
    {
        var folder = Directory.CreateTempSubdirectory("drama").FullName;
        var sessions = new List<(string Session, string Key, string Variant)>();
        await using (var drama = await TestExperiments.StartAsync(TestExperiments.Content, folder))
        {
            for (var i = 0; i < 6; i++)
            {
                await using var client = drama.Client();
                var start = await client.StartAsync(Start());
                sessions.Add(
                    (start.Session!, start.ResumeKey!, Variant(await client.ChooseAsync("board")))
                );
            }
        }
        foreach (
            var change in (string[])
                ["weights: [0.01, 0.99]", "weights: [0.99, 0.01]", "coverage: 0", "status: stopped"]
        )
        {
            await using var drama = await TestExperiments.StartAsync(
                $"{TestExperiments.Content}\n    {change}",
                folder
            );
            foreach (var (session, key, variant) in sessions)
            {
                await using var client = drama.Client();
                var back = await client.ResumeAsync(session, key);
                await client.RewindAsync(back.Turn == 1 ? 0 : back.Turn - 1);
                Variant(await client.ChooseAsync("board")).ShouldBe(variant, change);
                (await TestExperiments.ExposuresAsync(drama, session)).ShouldHaveSingleItem();
            }
        }
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_story_published_anew_leaves_everybody_in_their_variant()
    {
        await using var drama = await TestExperiments.StartAsync(TestExperiments.Content);
        var publisher = drama.Services.GetRequiredService<StoryPublisher>();
        var clients = new List<(DramaClient Client, string Session, string Variant)>();
        for (var i = 0; i < 6; i++)
        {
            var client = drama.Client();
            var start = await client.StartAsync(Start());
            clients.Add((client, start.Session!, Variant(await client.ChooseAsync("board"))));
        }

        var published = await publisher.PublishAsync(
            TestExperiments.Story(
                $"{TestExperiments.Content}\n    weights: [0.5, 0.5]",
                TestExperiments.Script.Replace(
                    "On deck.",
                    "On the wet deck.",
                    StringComparison.Ordinal
                )
            )
        );

        published.Continued.ShouldBe(6);
        foreach (var (client, session, variant) in clients)
        {
            var store = drama.Services.GetRequiredService<ISessionStore>();
            var turns = await store.ReadTurnsAsync(session);
            turns[^1].Mode.ShouldBe(ChoiceMode.Moved);
            var there = await store.FindTurnAsync(session, turns[^1].Turn);
            there!
                .Beat.Lines.Select(line => line.Text)
                .ShouldBe([
                    variant == "storm" ? "A wave." : "A calm crossing.",
                    "On the wet deck.",
                ]);
            (await TestExperiments.ExposuresAsync(drama, session)).ShouldHaveSingleItem();
            await client.DisposeAsync();
        }
    }

    [Fact]
    public async Task Once_it_is_over_everybody_else_gets_the_winner_and_nobody_is_exposed()
    {
        await using var drama = await TestExperiments.StartAsync(
            $"{TestExperiments.Content}\n    status: stopped\n    winner: storm"
        );
        for (var i = 0; i < 4; i++)
        {
            await using var client = drama.Client();
            var start = await client.StartAsync(Start());
            Variant(await client.ChooseAsync("board")).ShouldBe("storm");
            (await TestExperiments.ExposuresAsync(drama, start.Session!)).ShouldBeEmpty();
        }
    }

    [Theory]
    [InlineData("[1, 0]", "calm_sea")]
    [InlineData("[0, 1]", "wave")]
    public async Task What_is_loaded_ahead_is_the_viewers_own_variant(string weights, string shot)
    {
        await using var drama = await TestExperiments.StartAsync(
            $"{TestExperiments.Content}\n    weights: {weights}",
            script: TestExperiments
                .Script.Replace(
                    "A calm",
                    "# shot: wide\n# id: calm_sea\nA calm",
                    StringComparison.Ordinal
                )
                .Replace("A wave", "# shot: wide\n# id: wave\nA wave", StringComparison.Ordinal)
        );
        await using var client = drama.Client();
        var start = await client.StartAsync(Start());
        start
            .Beat!.Preload.Single(first => first.Choices.Contains("board"))
            .Url.ShouldContain(shot);
        (await client.ChooseAsync("board")).Beat!.Shots[0].Id.ShouldBe(shot);
    }

    [Fact]
    public async Task Who_asked_not_to_be_tracked_is_in_no_experiment()
    {
        await using var drama = await TestExperiments.StartAsync(
            $"{TestExperiments.Content}\n    weights: [0, 1]"
        );
        await using var client = drama.Client();
        var start = await client.StartAsync(Start() with { DoNotTrack = true });
        Variant(await client.ChooseAsync("board")).ShouldBe("calm");
        (await TestExperiments.ExposuresAsync(drama, start.Session!)).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_report_counts_who_was_exposed_to_what()
    {
        await using var drama = await TestExperiments.StartAsync(TestExperiments.Content);
        var seen = new Dictionary<string, int>(StringComparer.Ordinal)
        {
            ["calm"] = 0,
            ["storm"] = 0,
        };
        for (var i = 0; i < 12; i++)
        {
            await using var client = drama.Client();
            await client.StartAsync(Start());
            seen[Variant(await client.ChooseAsync("board"))]++;
            await client.ChooseAsync("back");
        }

        using var http = drama.Http();
        var report = await http.GetFromJsonAsync<JsonElement>("/api/stories/story/report");

        var experiment = report.GetProperty("experiments")[0];
        experiment.GetProperty("experiment").GetString().ShouldBe("storm-or-calm");
        experiment.GetProperty("randomised").GetBoolean().ShouldBeTrue();
        foreach (var variant in experiment.GetProperty("variants").EnumerateArray())
        {
            var count = seen[variant.GetProperty("name").GetString()!];
            variant.GetProperty("exposed").GetInt32().ShouldBe(count);
            var rate = variant.GetProperty("rate");
            (rate.GetProperty("count").GetInt32(), rate.GetProperty("of").GetInt32()).ShouldBe(
                (count, count)
            );
        }
    }

    [Fact]
    public async Task A_rehearsal_is_in_no_experiment()
    {
        await using var drama = await TestExperiments.StartAsync(
            $"{TestExperiments.Content}\n    weights: [0, 1]"
        );
        var rehearsals = drama.Services.GetRequiredService<Hosting.Sessions.Rehearsals>();
        var (session, _, _) = await rehearsals.OpenAsync("story", 1, ["board"]);
        var store = drama.Services.GetRequiredService<ISessionStore>();
        (await store.FindAsync(session))!.Position.Beat.Lines[0].Text.ShouldBe("A calm crossing.");
        (await TestExperiments.ExposuresAsync(drama, session)).ShouldBeEmpty();
    }

    private static string Variant(SessionReply reply) =>
        reply.Beat!.Lines[0].Text switch
        {
            "A wave." => "storm",
            "A calm crossing." => "calm",
            var other => throw new InvalidOperationException(other),
        };

    private static StartRequest Start() =>
        new() { CommandId = DramaClient.NewId(), Story = "story" };
}
