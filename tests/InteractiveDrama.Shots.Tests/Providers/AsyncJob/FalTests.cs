using InteractiveDrama.Shots.Media;
using InteractiveDrama.Shots.Providers.Contract;
using InteractiveDrama.Shots.Providers.Http;
using InteractiveDrama.StrictProviders;
using InteractiveDrama.StrictProviders.Jobs;
using InteractiveDrama.StrictProviders.Media;
using InteractiveDrama.Testing;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Shots.Tests.Providers.AsyncJob;

/// <summary>The preset <c>fal</c> against a server that is as strict as fal.</summary>
public sealed class FalTests : IAsyncLifetime
{
    private readonly StrictFal fal = new(Described.Key, TimeProvider.System);
    private readonly TempFolder folder = new();

    public async ValueTask InitializeAsync() => await fal.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await fal.DisposeAsync();
        folder.Dispose();
    }

    private static ShotRequest Request(string prompt = "A lamp at night") =>
        new()
        {
            Kind = MediaKind.Video,
            Prompt = prompt,
            Seconds = 4,
            Seed = 7,
            FirstFrame = ReferenceCheck.Load(SamplePng.Draw(36, 64), "first_frame", null),
        };

    private IShotProvider Provider(string more = "", Func<string, Uri>? webhook = null) =>
        Described.By(
            folder,
            $$"""
            clips:
              kind: async-job
              preset: fal
              url: {{fal.Url}}{{StrictFal.Model}}
              key: { env: SOME_KEY }
              lengths: [5 s, 10 s]
              input:
                prompt: "${prompt}"
                negative_prompt: "${negative_prompt}"
                duration: "${seconds:text}"
                aspect_ratio: "${aspect}"
                seed: "${seed}"
                image_url: "${first_frame}"
              price: { per-second: 0.05, currency: USD }
              latency: { usual: 60 s, slow: 3 min }
            {{more}}
            """,
            webhook: webhook
        );

    private static async Task<string> AcceptedAsync(IShotProvider provider) =>
        (await provider.SubmitAsync(Request(), Described.NewKey()))
            .ShouldBeOfType<Submission.Accepted>()
            .Job;

    [Fact]
    public async Task A_job_goes_from_submit_to_its_bytes()
    {
        var provider = Provider();
        var job = await AcceptedAsync(provider);
        (await provider.PollAsync(job)).ShouldBeOfType<JobState.Running>().HasBegun.ShouldBeTrue();
        (await provider.PollAsync(job)).ShouldBeOfType<JobState.Succeeded>();
        var media = await provider.FetchAsync(job);
        media.Seed.ShouldBe(4242);
        media.Type.ShouldBe("video/mp4");
        (await Described.BytesAsync(media)).ShouldBe(SampleVideo.Stored);
        fal.Submissions.ShouldBe(1);
        fal.Billed.ShouldBe(1);
        fal.Refusals.ShouldBeEmpty();
        var sent = fal.Jobs.Values.Single().Sent;
        ((string?)sent["duration"]).ShouldBe("5");
        ((string?)sent["image_url"])!.ShouldStartWith("data:image/png;base64,");
        sent.ContainsKey("negative_prompt").ShouldBeFalse();
    }

    [Fact]
    public async Task After_a_restart_another_instance_goes_on_with_the_job()
    {
        var job = await AcceptedAsync(Provider());
        fal.Jobs.Values.Single().Stage = JobStage.Succeeded;
        var other = Provider();
        (await other.PollAsync(job)).ShouldBeOfType<JobState.Succeeded>();
        (await Described.BytesAsync(await other.FetchAsync(job))).ShouldBe(SampleVideo.Stored);
        fal.Submissions.ShouldBe(1);
    }

    [Fact]
    public async Task What_is_forbidden_says_so_and_what_crashed_says_that()
    {
        var provider = Provider();
        var forbidden = await AcceptedAsync(provider);
        fal.Jobs.Values.Single().Stage = JobStage.Moderated;
        (await provider.PollAsync(forbidden))
            .ShouldBeOfType<JobState.Failed>()
            .Why.ShouldBe(RefusalKind.Moderation);
        fal.Jobs.Values.Single().Stage = JobStage.Failed;
        var crashed = (await provider.PollAsync(forbidden)).ShouldBeOfType<JobState.Failed>();
        crashed.Why.ShouldBe(RefusalKind.Failed);
        crashed.Message.ShouldContain("Runner crashed");
    }

    [Fact]
    public async Task A_refusal_of_content_in_a_500_is_no_reason_to_ask_again()
    {
        fal.Next(
            "submit",
            new Fault.Status(500, """{"detail":"blocked: content_policy_violation"}""")
        );
        (await Provider().SubmitAsync(Request(), Described.NewKey()))
            .ShouldBeOfType<Submission.Refused>()
            .Why.ShouldBe(RefusalKind.Moderation);
        fal.Submissions.ShouldBe(0);
    }

    [Fact]
    public async Task A_lost_answer_is_ambiguous_whether_or_not_the_job_began()
    {
        foreach (
            Fault fault in (Fault[])
                [
                    new Fault.CutBefore(),
                    new Fault.CutAfter(),
                    new Fault.CutWithin(),
                    new Fault.Nonsense(),
                ]
        )
        {
            fal.Next("submit", fault);
            (
                await Provider().SubmitAsync(Request(), Described.NewKey())
            ).ShouldBeOfType<Submission.Ambiguous>();
        }

        fal.Submissions.ShouldBe(3);
    }

    [Fact]
    public async Task A_limit_says_when_to_ask_again()
    {
        fal.Next("submit", new Fault.Status(429, """{"detail":"slow down"}""", "7"));
        (await Provider().SubmitAsync(Request(), Described.NewKey()))
            .ShouldBeOfType<Submission.Busy>()
            .After.ShouldBe(TimeSpan.FromSeconds(7));
    }

    [Fact]
    public async Task A_wrong_field_is_refused_with_fals_words()
    {
        var provider = Provider("  errors: [detail]");
        fal.Next("submit", new Fault.None());
        var refused = (
            await provider.SubmitAsync(Request("") with { Prompt = "" }, Described.NewKey())
        ).ShouldBeOfType<Submission.Refused>();
        refused.Why.ShouldBe(RefusalKind.Invalid);
        refused.Message.ShouldContain("Field required");
        refused.Message.ShouldNotContain(Described.Key);
    }

    [Fact]
    public async Task Only_a_job_that_waits_is_known_to_be_stopped()
    {
        var provider = Provider();
        fal.MovesOnWhenAsked = false;
        var waiting = await AcceptedAsync(provider);
        (await provider.CancelAsync(waiting)).ShouldBeTrue();
        var running = await AcceptedAsync(provider);
        fal.Jobs.Values.Single().Stage = JobStage.Running;
        (await provider.CancelAsync(running)).ShouldBeFalse();
        fal.Jobs.Values.Single().Stage = JobStage.Succeeded;
        (await provider.CancelAsync(running)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_job_that_is_to_be_asked_for_elsewhere_keeps_its_money_and_no_key_leaves()
    {
        await using var elsewhere = new StrictFal(Described.Key, TimeProvider.System);
        await elsewhere.StartAsync();
        fal.JobHost = elsewhere.Url;
        (await Provider().SubmitAsync(Request(), Described.NewKey()))
            .ShouldBeOfType<Submission.Ambiguous>()
            .Message.ShouldContain("hosts");
        elsewhere.Requests.ShouldBe(0);
    }

    [Fact]
    public async Task A_journal_that_names_a_foreign_address_is_not_followed()
    {
        await using var elsewhere = new StrictFal(Described.Key, TimeProvider.System);
        await elsewhere.StartAsync();
        var forged =
            $$"""{"id":"x","status":"{{elsewhere.Url}}/q/x/status","result":"{{elsewhere.Url}}/q/x"}""";
        var provider = Provider();
        (
            await Should.ThrowAsync<HttpRequestException>(() => provider.PollAsync(forged))
        ).Message.ShouldContain("does not name");
        elsewhere.Requests.ShouldBe(0);
        (await provider.PollAsync("no handle")).ShouldBeOfType<JobState.Unknown>();
    }

    [Fact]
    public async Task Media_on_another_host_is_taken_only_from_one_that_is_named()
    {
        await using var store = new StrictFal(Described.Key, TimeProvider.System);
        await store.StartAsync();
        fal.FileHost = store.Url.Replace("127.0.0.1", "localhost");
        fal.End = JobStage.Succeeded;
        var provider = Provider();
        var job = await AcceptedAsync(provider);
        fal.Jobs.Values.Single().Stage = JobStage.Succeeded;
        (
            await Should.ThrowAsync<MediaRefusedException>(() => provider.FetchAsync(job))
        ).Message.ShouldContain("media: hosts");
        store.Requests.ShouldBe(0);
    }

    [Fact]
    public async Task The_webhooks_address_goes_along_and_makes_no_other_request()
    {
        var provider = Provider(webhook: key => new Uri(
            $"https://drama.example/hooks/{key}.abc?x=1&y=2"
        ));
        var key = Described.NewKey();
        (await provider.SubmitAsync(Request(), key)).ShouldBeOfType<Submission.Accepted>();
        fal.Jobs.Values.Single().Webhook.ShouldBe($"https://drama.example/hooks/{key}.abc?x=1&y=2");
        provider.Hash(Request()).ShouldBe(Provider().Hash(Request()));
    }

    [Fact]
    public void A_quote_reserves_for_the_length_that_is_made()
    {
        var provider = Provider();
        var quote = provider.Quote(Request());
        quote.MaximumPrice.ShouldBe(0.25m);
        quote.Slow.ShouldBe(TimeSpan.FromMinutes(3));
        provider.Quote(Request() with { Seconds = 11 }).Unable.ShouldNotBeNull();
        provider.Quote(Request() with { Kind = MediaKind.Speech }).Unable.ShouldNotBeNull();
        provider.Capabilities.TakesFirstFrame.ShouldBeTrue();
        provider.Capabilities.CancelsFree.ShouldBeTrue();
    }
}
