using System.Net;
using System.Net.Http.Json;
using InteractiveDrama.Client;
using InteractiveDrama.Hosting.TakingBack;
using InteractiveDrama.Hosting.Tests.Shots;
using InteractiveDrama.Hosting.Tests.Support;
using InteractiveDrama.Playback.Access;
using InteractiveDrama.Protocol;
using InteractiveDrama.Shots.Library;
using InteractiveDrama.Shots.Review;
using InteractiveDrama.Shots.TakingBack;
using InteractiveDrama.Storage.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Hosting.Tests.TakingBack;

public sealed class WithdrawTests
{
    private static readonly WithdrawRequest Why = new("It shows a real person.");
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task When_it_returns_the_bytes_are_gone_and_every_viewer_is_told()
    {
        await using var drama = await StartAsync();
        var take = await Library.ClipAsync(drama, Library.First(drama), "the ferry");
        await using var watching = drama.Client();
        await using var elsewhere = drama.Client(WireFormat.MessagePack);
        var shown = (await watching.StartAsync(Start())).Beat!.Shots[0];
        var (here, there) = (Told(watching), Told(elsewhere));
        await elsewhere.StartAsync(Start());
        await elsewhere.ChooseAsync("wait");
        using var http = drama.Http();
        (await http.GetAsync(shown.Url)).StatusCode.ShouldBe(HttpStatusCode.OK);

        var reply = await PostAsync(http, $"/api/takes/{take.Id}/withdraw", Why);

        reply.Takes.ShouldBe([new WithdrawnTake(take.Id, "story", "hour", IsEqual: false)]);
        reply.Urls.ShouldBe([Plain(shown.Url), Plain(shown.Poster!)], ignoreOrder: true);
        foreach (var url in new[] { shown.Url, shown.Poster! })
        {
            foreach (var method in new[] { HttpMethod.Get, HttpMethod.Head })
            {
                using var gone = await http.SendAsync(new HttpRequestMessage(method, url));
                gone.StatusCode.ShouldBe(HttpStatusCode.Gone);
                gone.Headers.CacheControl!.NoStore.ShouldBeTrue();
            }
            // Whoever has no right learns as little as before.
            (await http.GetAsync(Plain(url))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        }
        var onScreen = await here.Task.WaitAsync(Patience);
        (onScreen.Take, onScreen.Shot, onScreen.Turn).ShouldBe((take.Id, "hour", 0));
        onScreen.Urls.ShouldBe(reply.Urls);
        onScreen.Replacement!.Rung.ShouldBe(ShotRung.Animatic);
        (await http.GetAsync(onScreen.Replacement.Url)).StatusCode.ShouldBe(HttpStatusCode.OK);
        var past = await there.Task.WaitAsync(Patience);
        (past.Take, past.Turn, past.Replacement).ShouldBe((take.Id, 1, null));
        var now = await watching.ResumeAsync(watching.Session!, watching.ResumeKey);
        (now.Turn, now.Beat!.Shots[0].Take).ShouldBe((0, null));
        (await watching.ChooseAsync("wait")).Beat!.Ending!.Id.ShouldBe("together");
    }

    [Fact]
    public async Task A_command_of_another_process_takes_effect_here_by_itself()
    {
        var folder = Directory.CreateTempSubdirectory("drama").FullName;
        await using var drama = await ShotPier.StartAsync(folder);
        var take = await Library.ClipAsync(drama, Library.First(drama), "the ferry");
        await using var client = drama.Client();
        var shown = (await client.StartAsync(Start())).Beat!.Shots[0];
        var told = Told(client);

        await using (
            var other = new ServiceCollection()
                .AddSqliteStorage(new SqliteStorageOptions { Folder = folder })
                .BuildServiceProvider()
        )
        {
            var withdrawals = new Withdrawals(
                other.GetRequiredService<ITakes>(),
                other.GetRequiredService<IReviewLog>(),
                TimeProvider.System
            );
            await withdrawals.WithdrawAsync(
                await withdrawals.FindAsync(take.Id, null),
                "local:mei",
                "A likeness."
            );
        }

        using var http = drama.Http();
        (await http.GetAsync(shown.Url)).StatusCode.ShouldBe(HttpStatusCode.Gone);
        (await told.Task.WaitAsync(Patience)).Replacement!.Rung.ShouldBe(ShotRung.Animatic);
    }

    [Fact]
    public async Task A_shot_goes_with_all_its_takes_and_whatever_is_made_of_the_same_bytes()
    {
        await using var drama = await StartAsync();
        var first = Library.First(drama);
        var old = await Library.ClipAsync(drama, first, "the ferry");
        var again = await Library.ClipAsync(drama, first, "the ferry again");
        var twin = await Library.ClipAsync(drama, ShotPier.Behind(drama, "wait"), "the ferry");
        using var http = drama.Http();

        var reply = await PostAsync(http, "/api/stories/story/shots/hour/withdraw", Why);

        reply.Takes.ShouldBe([
            new WithdrawnTake(old.Id, "story", "hour", false),
            new WithdrawnTake(again.Id, "story", "hour", false),
            new WithdrawnTake(twin.Id, "story", "came", true),
        ]);
        var takes = await drama.Services.GetRequiredService<ITakes>().ListAsync("story");
        takes.ShouldAllBe(kept => !kept.IsPublished);
        var entries = await drama.Services.GetRequiredService<IReviewLog>().ReadAsync("story");
        entries.ShouldAllBe(entry => entry.Verb == ReviewVerb.Withdraw && entry.Who == "loopback");
        entries.Single(entry => entry.Take == twin.Id).Detail!.ShouldContain(old.Id);
    }

    [Fact]
    public async Task The_bytes_stay_for_those_who_review_and_a_collection_leaves_them()
    {
        await using var drama = await StartAsync();
        var take = await Library.ClipAsync(drama, Library.First(drama), "the ferry");
        using var http = drama.Http();
        await PostAsync(http, $"/api/takes/{take.Id}/withdraw", Why);
        using var legal = drama.Http(await drama.KeyAsync("li", Role.Legal));
        using var writer = drama.Http(await drama.KeyAsync("wu", Role.Writer));

        var removed = await new LibraryCollector(
            drama.Services.GetRequiredService<IMediaStore>(),
            drama.Services.GetRequiredService<ITakes>(),
            new Later(),
            drama.Services.GetRequiredService<IReviewLog>()
        ).CollectAsync(new CollectionRules { UnpublishedAfter = TimeSpan.FromDays(30) });

        removed.ShouldBeEmpty();
        var first = take.Files[0];
        var address = $"/api/takes/{take.Id}/media/{new MediaName(first.Sha256, first.Type)}";
        using var original = await legal.GetAsync(address);
        (await original.Content.ReadAsStringAsync()).ShouldBe("original of the ferry");
        original.Headers.CacheControl!.NoStore.ShouldBeTrue();
        (await writer.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_mistake_is_given_back_and_is_shown_again()
    {
        await using var drama = await StartAsync();
        var take = await Library.ClipAsync(drama, Library.First(drama), "the ferry");
        await using var client = drama.Client();
        var shown = (await client.StartAsync(Start())).Beat!.Shots[0];
        using var http = drama.Http();
        await PostAsync(http, $"/api/takes/{take.Id}/withdraw", Why);

        var back = await PostAsync(http, $"/api/takes/{take.Id}/withdraw/undo", new("Wrong take."));
        var twice = await PostAsync(
            http,
            $"/api/takes/{take.Id}/withdraw/undo",
            new("Wrong take.")
        );

        back.Takes.ShouldHaveSingleItem().Take.ShouldBe(take.Id);
        twice.Takes.ShouldBeEmpty();
        (await http.GetAsync(shown.Url)).StatusCode.ShouldBe(HttpStatusCode.OK);
        var now = await client.ResumeAsync(client.Session!, client.ResumeKey);
        now.Beat!.Shots[0].Take.ShouldBe(take.Id);
    }

    [Theory]
    [InlineData("/api/takes/none/withdraw", "Because.", HttpStatusCode.NotFound)]
    [InlineData("/api/takes/none/withdraw/undo", "Because.", HttpStatusCode.NotFound)]
    [InlineData("/api/stories/story/shots/none/withdraw", "Because.", HttpStatusCode.NotFound)]
    [InlineData("/api/takes/none/withdraw", "  ", HttpStatusCode.BadRequest)]
    [InlineData("/api/takes/none/withdraw", null, HttpStatusCode.BadRequest)]
    public async Task What_cannot_be_done_is_said_in_a_sentence(
        string path,
        string? reason,
        HttpStatusCode status
    )
    {
        await using var drama = await TestDrama.StartAsync(Scripts.Pier);
        using var http = drama.Http();

        using var answer = await http.PostAsJsonAsync(path, new WithdrawRequest(reason));

        answer.StatusCode.ShouldBe(status);
        (await answer.Content.ReadFromJsonAsync<DramaError>())!.Message.ShouldEndWith(".");
    }

    private static TaskCompletionSource<ShotWithdrawnView> Told(DramaClient client)
    {
        var told = new TaskCompletionSource<ShotWithdrawnView>(
            TaskCreationOptions.RunContinuationsAsynchronously
        );
        client.ShotWithdrawn += (_, heard) => told.TrySetResult(heard.Withdrawn);
        return told;
    }

    private static async Task<WithdrawReply> PostAsync(
        HttpClient http,
        string path,
        WithdrawRequest request
    )
    {
        using var answer = await http.PostAsJsonAsync(path, request);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        return (await answer.Content.ReadFromJsonAsync<WithdrawReply>())!;
    }

    private static string Plain(string url) => url.Split('?')[0];

    private static Task<TestDrama> StartAsync() =>
        ShotPier.StartAsync(Directory.CreateTempSubdirectory("drama").FullName);

    private static StartRequest Start() =>
        new()
        {
            CommandId = DramaClient.NewId(),
            Story = "story",
            Timers = TimerPreference.None,
        };

    private sealed class Later : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => base.GetUtcNow().AddDays(90);
    }
}
