using InteractiveDrama.Shots.Media;
using InteractiveDrama.Shots.Providers.Contract;
using InteractiveDrama.Shots.Providers.Http;
using InteractiveDrama.StrictProviders.Jobs;
using InteractiveDrama.StrictProviders.Media;
using InteractiveDrama.Testing;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Shots.Tests.Providers.AsyncJob;

/// <summary>The preset <c>replicate</c> against a server that is as strict as Replicate.</summary>
public sealed class ReplicateTests : IAsyncLifetime
{
    private readonly HandTime time = new();
    private readonly StrictReplicate replicate;
    private readonly TempFolder folder = new();

    public ReplicateTests() => replicate = new StrictReplicate(Described.Key, time);

    public async ValueTask InitializeAsync() => await replicate.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await replicate.DisposeAsync();
        folder.Dispose();
    }

    private static ShotRequest Request(string prompt) =>
        new()
        {
            Kind = MediaKind.Video,
            Prompt = prompt,
            Seconds = 5,
            References =
            [
                ReferenceCheck.Load(SamplePng.Draw(36, 64, 1), "character", "mara"),
                ReferenceCheck.Load(SamplePng.Draw(36, 64, 2), "place", "pier"),
            ],
        };

    private IShotProvider Provider(Func<string, Uri>? webhook = null) =>
        Described.By(
            folder,
            $$"""
            clips:
              kind: async-job
              preset: replicate
              url: {{replicate.Url}}{{StrictReplicate.Model}}
              key: { env: SOME_KEY }
              lengths: [5 s, 10 s]
              references: 1
              input:
                prompt: "${prompt}"
                duration: "${seconds}"
                reference_images: "${references}"
              price: { maximum: 0.40, unit: 0.02 }
            """,
            webhook: webhook
        );

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_job_goes_from_submit_to_its_bytes_and_its_bill(bool asList)
    {
        replicate.GivesList = asList;
        var provider = Provider(key => new Uri($"https://drama.example/hooks/{key}"));
        var job = (await provider.SubmitAsync(Request("A lamp"), Described.NewKey()))
            .ShouldBeOfType<Submission.Accepted>()
            .Job;
        (await provider.PollAsync(job)).ShouldBeOfType<JobState.Running>();
        (await provider.PollAsync(job)).ShouldBeOfType<JobState.Succeeded>().Billed.ShouldBe(0.25m);
        (await Described.BytesAsync(await provider.FetchAsync(job))).ShouldBe(SampleVideo.Stored);
        replicate.Refusals.ShouldBeEmpty();
        var sent = replicate.Jobs.Values.Single().Sent;
        sent["webhook_events_filter"]!.ToJsonString().ShouldBe("""["completed"]""");
        sent["input"]!["reference_images"]!.AsArray().Count.ShouldBe(1);
    }

    [Fact]
    public async Task Without_a_webhook_nothing_is_said_of_its_events()
    {
        await Provider().SubmitAsync(Request("A lamp"), Described.NewKey());
        replicate.Jobs.Values.Single().Sent.Select(m => m.Key).ShouldBe(["input"]);
    }

    [Fact]
    public async Task Results_are_gone_after_their_hour()
    {
        var provider = Provider();
        var job = (await provider.SubmitAsync(Request("A lamp"), Described.NewKey()))
            .ShouldBeOfType<Submission.Accepted>()
            .Job;
        replicate.Jobs.Values.Single().Stage = JobStage.Succeeded;
        await Described.BytesAsync(await provider.FetchAsync(job));
        time.Advance(TimeSpan.FromMinutes(61));
        (
            await Should.ThrowAsync<MediaRefusedException>(() => provider.FetchAsync(job))
        ).Message.ShouldContain("gone");
    }

    [Theory]
    [InlineData(JobStage.Moderated, RefusalKind.Moderation)]
    [InlineData(JobStage.Failed, RefusalKind.Failed)]
    public async Task A_failure_says_what_kind_it_is(JobStage stage, RefusalKind why)
    {
        var provider = Provider();
        var job = (await provider.SubmitAsync(Request("A lamp"), Described.NewKey()))
            .ShouldBeOfType<Submission.Accepted>()
            .Job;
        replicate.Jobs.Values.Single().Stage = stage;
        (await provider.PollAsync(job)).ShouldBeOfType<JobState.Failed>().Why.ShouldBe(why);
    }

    [Fact]
    public async Task An_aborted_job_and_a_cancelled_one_are_cancelled()
    {
        var provider = Provider();
        var job = (await provider.SubmitAsync(Request("A lamp"), Described.NewKey()))
            .ShouldBeOfType<Submission.Accepted>()
            .Job;
        replicate.Jobs.Values.Single().Stage = JobStage.Expired;
        (await provider.PollAsync(job)).ShouldBeOfType<JobState.Cancelled>();
        replicate.Jobs.Values.Single().Stage = JobStage.Running;
        (await provider.CancelAsync(job)).ShouldBeTrue();
    }

    [Fact]
    public async Task A_throttled_submit_is_busy()
    {
        replicate.MostSubmits = 0;
        (await Provider().SubmitAsync(Request("A lamp"), Described.NewKey()))
            .ShouldBeOfType<Submission.Busy>()
            .After.ShouldBe(TimeSpan.FromSeconds(7));
    }

    [Theory]
    [InlineData("\"}, \"webhook\": \"https://evil.example\", {\"")]
    [InlineData("${seed} $${x} ${input} ${each}\n\t\\ \u0001 \u2028 光 \uD83D\uDE00")]
    [InlineData("half \uD83D a pair")]
    public async Task A_prompt_arrives_as_it_is_and_stays_inside_its_text(string prompt)
    {
        var provider = Provider();
        (
            await provider.SubmitAsync(Request(prompt), Described.NewKey())
        ).ShouldBeOfType<Submission.Accepted>();
        var sent = replicate.Jobs.Values.Single().Sent;
        sent.Select(m => m.Key).ShouldBe(["input"]);
        ((string?)sent["input"]!["prompt"]).ShouldBe(
            System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(prompt))
        );
    }

    [Fact]
    public async Task A_wrong_key_is_refused_and_never_said()
    {
        await using var other = new StrictReplicate("another-key-altogether", time);
        await other.StartAsync();
        var provider = Described.By(
            folder,
            $$"""
            clips:
              kind: async-job
              preset: replicate
              url: {{other.Url}}{{StrictReplicate.Model}}
              key: { env: SOME_KEY }
              price: { maximum: 0.40 }
            """
        );
        var refused = (
            await provider.SubmitAsync(Request("A lamp"), Described.NewKey())
        ).ShouldBeOfType<Submission.Refused>();
        refused.Why.ShouldBe(RefusalKind.Unauthorised);
        refused.Message.ShouldNotContain(Described.Key);
    }
}
