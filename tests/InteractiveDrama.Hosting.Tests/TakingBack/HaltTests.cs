using System.Net;
using System.Net.Http.Json;
using InteractiveDrama.Client;
using InteractiveDrama.Hosting.Shots;
using InteractiveDrama.Hosting.TakingBack;
using InteractiveDrama.Hosting.Tests.Shots;
using InteractiveDrama.Hosting.Tests.Support;
using InteractiveDrama.Protocol;
using InteractiveDrama.Shots.Halting;
using InteractiveDrama.Shots.Jobs;
using InteractiveDrama.Shots.Library;
using InteractiveDrama.StrictProviders.OpenAI;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Hosting.Tests.TakingBack;

public sealed class HaltTests
{
    private static readonly StrictOpenAiOptions Slow = new() { Key = null, StepsToVideo = 1_000 };

    [Fact]
    public async Task A_halt_stops_what_runs_and_what_would_and_play_goes_on_until_it_is_ended()
    {
        await using var provider = await StrictOpenAi.StartAsync(Slow);
        await using var drama = await ShotPier.StartAsync(ShotPier.Folder(provider));
        await using var client = drama.Client();
        await client.StartAsync(Start());
        await TestDrama.UntilAsync(() => provider.Submissions == 2);
        using var http = drama.Http();

        var halts = await PostAsync(http, "/api/halt", new("story", null, "A likeness."));

        var halt = halts.ShouldHaveSingleItem();
        (halt.Story, halt.Provider, halt.Who, halt.Reason).ShouldBe(
            ("story", null, "loopback", "A likeness.")
        );
        // What can be cancelled is: the strict server forgets a job it is asked to delete.
        var journal = drama.Services.GetRequiredService<IJobJournal>();
        await TestDrama.EventuallyAsync(() => journal.OpenAsync(), open => open.IsEmpty);
        await using var other = drama.Client();
        await other.StartAsync(Start());
        await ShotPier.WantedAsync(drama, ShotPier.Behind(drama, "wait"), viewers: 2);
        var explained = drama
            .Services.GetRequiredService<ShotFloor>()
            .Ask((scheduler, now) => scheduler.Explain(ShotPier.Behind(drama, "wait").Key, now))!;
        explained.Rungs[0].Verdict.ShouldBe("It is halted.");
        provider.Submissions.ShouldBe(2);
        (await client.ChooseAsync("wait")).Beat!.Shots[0].Rung.ShouldBe(ShotRung.Animatic);
        (await http.GetFromJsonAsync<HaltView[]>("/api/halts"))!.ShouldBe(halts);

        (await PostAsync(http, "/api/resume", new("story", null, null))).ShouldBeEmpty();
        await TestDrama.UntilAsync(() => provider.Submissions > 2);
    }

    [Fact]
    public async Task A_halt_by_another_process_is_noticed_and_nothing_is_submitted_after_it()
    {
        await using var provider = await StrictOpenAi.StartAsync(Slow);
        await using var drama = await ShotPier.StartAsync(ShotPier.Folder(provider));
        await drama
            .Services.GetRequiredService<IHalts>()
            .HaltAsync(new(null, "studio", TimeProvider.System.GetUtcNow(), "local:mei", null));
        await using var client = drama.Client();

        await client.StartAsync(Start());
        await ShotPier.WantedAsync(drama, ShotPier.Behind(drama, "wait"));
        var reply = await client.ChooseAsync("wait");

        reply.Beat!.Shots[0].Rung.ShouldBe(ShotRung.Animatic);
        provider.Received.ShouldBe(0);
        (await drama.Services.GetRequiredService<ITakes>().ListAsync("story")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/api/halt", "nowhere", null, "Why.", HttpStatusCode.BadRequest)]
    [InlineData("/api/halt", null, "nobody", "Why.", HttpStatusCode.BadRequest)]
    [InlineData("/api/halt", "story", null, null, HttpStatusCode.BadRequest)]
    [InlineData("/api/resume", "story", null, null, HttpStatusCode.NotFound)]
    public async Task A_halt_that_would_stop_nothing_is_refused_in_a_sentence(
        string path,
        string? story,
        string? provider,
        string? reason,
        HttpStatusCode status
    )
    {
        await using var drama = await TestDrama.StartAsync(Scripts.Pier);
        using var http = drama.Http();

        using var answer = await http.PostAsJsonAsync(
            path,
            new HaltRequest(story, provider, reason)
        );

        answer.StatusCode.ShouldBe(status);
        (await answer.Content.ReadFromJsonAsync<DramaError>())!.Message.ShouldEndWith(".");
    }

    private static async Task<HaltView[]> PostAsync(
        HttpClient http,
        string path,
        HaltRequest request
    )
    {
        using var answer = await http.PostAsJsonAsync(path, request);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        return (await answer.Content.ReadFromJsonAsync<HaltView[]>())!;
    }

    private static StartRequest Start() =>
        new()
        {
            CommandId = DramaClient.NewId(),
            Story = "story",
            Timers = TimerPreference.None,
        };
}
