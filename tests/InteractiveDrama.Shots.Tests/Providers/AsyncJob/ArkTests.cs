using InteractiveDrama.Shots.Media;
using InteractiveDrama.Shots.Providers.Contract;
using InteractiveDrama.Shots.Providers.Http;
using InteractiveDrama.StrictProviders.Jobs;
using InteractiveDrama.StrictProviders.Media;
using InteractiveDrama.Testing;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Shots.Tests.Providers.AsyncJob;

/// <summary>The preset <c>ark</c> against a server that is as strict as Ark.</summary>
public sealed class ArkTests : IAsyncLifetime
{
    private readonly StrictArk ark = new(Described.Key, TimeProvider.System);
    private readonly TempFolder folder = new();

    public async ValueTask InitializeAsync() => await ark.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await ark.DisposeAsync();
        folder.Dispose();
    }

    private static readonly ShotRequest Request = new()
    {
        Kind = MediaKind.Video,
        Prompt = "A lamp at night",
        Seconds = 4.2,
        References = [ReferenceCheck.Load(SamplePng.Draw(36, 64), "character", "mara")],
    };

    private IShotProvider Provider() =>
        Described.By(
            folder,
            $$"""
            seedance:
              kind: async-job
              preset: ark
              url: {{ark.Url}}{{StrictArk.Tasks}}
              key: { env: SOME_KEY }
              model: doubao-seedance-2-0
              lengths: [5 s, 10 s]
              references: 4
              price: { currency: CNY, maximum: 8, unit: 0.000046 }
            """
        );

    private async Task<(IShotProvider Provider, string Job, StrictJob There)> BeginAsync()
    {
        var provider = Provider();
        var job = (await provider.SubmitAsync(Request, Described.NewKey()))
            .ShouldBeOfType<Submission.Accepted>()
            .Job;
        return (provider, job, ark.Jobs.Values.Single());
    }

    [Fact]
    public async Task A_task_goes_from_submit_to_its_bytes_and_its_tokens()
    {
        var (provider, job, there) = await BeginAsync();
        ark.Refusals.ShouldBeEmpty();
        there.Sent["content"]!.AsArray().Count.ShouldBe(2);
        ((int)there.Sent["duration"]!).ShouldBe(5);
        await provider.PollAsync(job);
        var done = (await provider.PollAsync(job)).ShouldBeOfType<JobState.Succeeded>();
        done.Billed.ShouldBe(4.968m);
        var media = await provider.FetchAsync(job);
        media.Seed.ShouldBe(7);
        (await Described.BytesAsync(media)).ShouldBe(SampleVideo.Stored);
    }

    [Theory]
    [InlineData(JobStage.Moderated, RefusalKind.Moderation)]
    [InlineData(JobStage.Failed, RefusalKind.Failed)]
    [InlineData(JobStage.Expired, RefusalKind.Expired)]
    public async Task A_failure_says_what_kind_it_is(JobStage stage, RefusalKind why)
    {
        var (provider, job, there) = await BeginAsync();
        there.Stage = stage;
        (await provider.PollAsync(job)).ShouldBeOfType<JobState.Failed>().Why.ShouldBe(why);
    }

    [Fact]
    public async Task Only_a_waiting_task_is_cancelled()
    {
        ark.MovesOnWhenAsked = false;
        var (provider, job, there) = await BeginAsync();
        there.Stage = JobStage.Running;
        (await provider.CancelAsync(job)).ShouldBeFalse();
        there.Stage = JobStage.Queued;
        (await provider.CancelAsync(job)).ShouldBeTrue();
        (await provider.PollAsync(job)).ShouldBeOfType<JobState.Cancelled>();
    }

    [Fact]
    public async Task A_task_that_is_not_known_is_unknown() =>
        (await Provider().PollAsync("""{"id":"cgt-../../x"}""")).ShouldBeOfType<JobState.Unknown>();

    [Fact]
    public void Equal_wishes_have_equal_hashes_and_every_sent_byte_counts()
    {
        var provider = Provider();
        var hash = provider.Hash(Request);
        provider.Hash(Request with { }).ShouldBe(hash);
        provider.Hash(Request with { Seconds = 5 }).ShouldBe(hash);
        provider.Hash(Request with { Prompt = "Another" }).ShouldNotBe(hash);
        provider.Hash(Request with { References = [] }).ShouldNotBe(hash);
        provider.Hash(Request with { Seed = 1 }).ShouldNotBe(hash);
    }
}
