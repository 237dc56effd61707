using System.Text.Json.Nodes;
using InteractiveDrama.Shots.Media;
using InteractiveDrama.Shots.Providers.Contract;
using InteractiveDrama.Shots.Providers.Http;
using InteractiveDrama.StrictProviders;
using InteractiveDrama.StrictProviders.Jobs;
using InteractiveDrama.StrictProviders.Media;
using InteractiveDrama.Testing;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Shots.Tests.Providers.ComfyUI;

public sealed class ComfyUiTests : IAsyncLifetime
{
    private const string Workflow = """
        {
          "1": { "class_type": "CLIPTextEncode", "inputs": { "text": "${prompt}" }, "_meta": { "title": "What is seen" } },
          "2": { "class_type": "CLIPTextEncode", "inputs": { "text": "${negative_prompt}" } },
          "3": { "class_type": "KSampler", "inputs": { "seed": "${seed}", "steps": 8, "positive": ["1", 0], "negative": ["2", 0] }, "_meta": { "title": "Sampler" } },
          "4": { "class_type": "LoadImage", "inputs": { "image": "${reference_1}" } },
          "9": { "class_type": "SaveVideo", "inputs": { "video": ["3", 0], "seconds": "${seconds}" } }
        }
        """;

    private readonly StrictComfy comfy = new();
    private readonly TempFolder folder = new();
    private readonly string key = Described.NewKey();
    private readonly List<IDisposable> made = [];

    public async ValueTask InitializeAsync() => await comfy.StartAsync();

    public async ValueTask DisposeAsync()
    {
        made.ForEach(m => m.Dispose());
        await comfy.DisposeAsync();
        folder.Dispose();
    }

    private static readonly ShotRequest Request = new()
    {
        Kind = MediaKind.Video,
        Prompt = "A \"lamp\" at {night}",
        Seconds = 4,
        References = [ReferenceCheck.Load(SamplePng.Draw(36, 64), "character", "mara")],
    };

    private IShotProvider Provider(string workflow = Workflow)
    {
        folder.Write("workflows/shot.json", workflow);
        var provider = Described.By(
            folder,
            $$"""
            ours:
              kind: comfyui
              url: {{comfy.Url}}
              workflow: workflows/shot.json
              output: "9"
            """
        );
        made.Add((IDisposable)provider);
        return provider;
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_workflow_goes_from_submit_to_its_bytes(bool knowsJobs)
    {
        comfy.KnowsJobs = knowsJobs;
        var provider = Provider();
        (await provider.SubmitAsync(Request, key)).ShouldBe(new Submission.Accepted(key));
        comfy.Refusals.ShouldBeEmpty();
        (await provider.PollAsync(key)).ShouldBeOfType<JobState.Running>();
        JobState state = await provider.PollAsync(key);
        for (var i = 0; i < 3 && state is JobState.Running; i++)
            state = await provider.PollAsync(key);
        state.ShouldBeOfType<JobState.Succeeded>();
        (await Described.BytesAsync(await provider.FetchAsync(key))).ShouldBe(SampleVideo.Stored);
        var nodes = comfy.Jobs[key].Sent["prompt"]!;
        ((string?)nodes["1"]!["inputs"]!["text"]).ShouldBe(Request.Prompt);
        ((string?)nodes["4"]!["inputs"]!["image"]).ShouldBe(comfy.Uploads.Single());
    }

    [Fact]
    public async Task An_unknown_outcome_is_looked_up_by_the_key()
    {
        var provider = Provider();
        comfy.Next("submit", new Fault.CutAfter());
        (await provider.SubmitAsync(Request, key)).ShouldBeOfType<Submission.Ambiguous>();
        (await provider.PollAsync(key)).ShouldBeOfType<JobState.Running>();
        var lost = Described.NewKey();
        comfy.Next("submit", new Fault.CutBefore());
        (await provider.SubmitAsync(Request, lost)).ShouldBeOfType<Submission.Ambiguous>();
        (await provider.PollAsync(lost)).ShouldBeOfType<JobState.Unknown>();
        comfy.Submissions.ShouldBe(1);
        provider.Capabilities.FindsByKey.ShouldBeTrue();
    }

    [Fact]
    public async Task A_refusal_names_the_node_as_its_author_did()
    {
        var provider = Provider(Workflow.Replace("\"steps\": 8", "\"steps\": \"many\""));
        var refused = (
            await provider.SubmitAsync(Request, key)
        ).ShouldBeOfType<Submission.Refused>();
        refused.Why.ShouldBe(RefusalKind.Invalid);
        refused.Message.ShouldBe("Node 3 (Sampler): Failed to convert an input value: steps");
    }

    [Fact]
    public async Task A_failure_names_the_node_too()
    {
        var provider = Provider();
        await provider.SubmitAsync(Request, key);
        comfy.Jobs[key].Stage = JobStage.Failed;
        (await provider.PollAsync(key)).ShouldBe(
            new JobState.Failed(RefusalKind.Failed, "Node 3 (Sampler): CUDA out of memory")
        );
        comfy.KnowsJobs = false;
        (await provider.PollAsync(key)).ShouldBe(
            new JobState.Failed(RefusalKind.Failed, "Node 3 (Sampler): CUDA out of memory")
        );
    }

    [Theory]
    [InlineData(true, JobStage.Queued)]
    [InlineData(true, JobStage.Running)]
    [InlineData(false, JobStage.Queued)]
    [InlineData(false, JobStage.Running)]
    public async Task A_job_is_cancelled_on_new_servers_and_old(bool knowsJobs, JobStage stage)
    {
        comfy.KnowsJobs = knowsJobs;
        comfy.MovesOnWhenAsked = false;
        var provider = Provider();
        await provider.SubmitAsync(Request, key);
        comfy.Jobs[key].Stage = stage;
        (await provider.CancelAsync(key)).ShouldBeTrue();
        (await provider.CancelAsync(key)).ShouldBeFalse();
    }

    [Fact]
    public async Task The_socket_tells_how_far_it_is_and_previews_are_skipped()
    {
        comfy.MovesOnWhenAsked = false;
        var provider = Provider();
        await provider.SubmitAsync(Request, key);
        await comfy.ListenedAsync(key);
        comfy.Jobs[key].Stage = JobStage.Running;
        await comfy.PreviewAsync(key);
        await comfy.SayAsync(
            key,
            "execution_cached",
            new JsonObject { ["nodes"] = new JsonArray("1", "2") }
        );
        await comfy.SayAsync(
            key,
            "executing",
            new JsonObject { ["node"] = "3", ["prompt_id"] = key }
        );
        await comfy.SayAsync(
            key,
            "progress",
            new JsonObject
            {
                ["value"] = 4,
                ["max"] = 8,
                ["prompt_id"] = key,
            }
        );
        double? progress = null;
        while (progress is not 0.5)
            progress = (await provider.PollAsync(key, TestContext.Current.CancellationToken))
                .ShouldBeOfType<JobState.Running>()
                .Progress;
    }

    [Fact]
    public async Task Without_the_socket_polling_works()
    {
        comfy.Next("socket", new Fault.Status(500));
        var provider = Provider();
        await provider.SubmitAsync(Request, key);
        await provider.PollAsync(key);
        (await provider.PollAsync(key)).ShouldBeOfType<JobState.Succeeded>();
    }

    [Fact]
    public async Task An_upload_that_is_lost_costs_nothing_and_may_be_repeated()
    {
        comfy.Next("upload", new Fault.CutAfter());
        var provider = Provider();
        (await provider.SubmitAsync(Request, key)).ShouldBeOfType<Submission.Busy>();
        comfy.Submissions.ShouldBe(0);
        (await provider.SubmitAsync(Request, key)).ShouldBeOfType<Submission.Accepted>();
        comfy.Uploads.Count().ShouldBe(1);
    }

    [Fact]
    public void A_wish_without_what_the_workflow_loads_is_not_taken()
    {
        var provider = Provider();
        provider.Quote(Request with { References = [] }).Unable!.ShouldContain("reference 1");
        provider.Quote(Request).MaximumPrice.ShouldBe(0);
        provider.Hash(Request).ShouldBe(provider.Hash(Request with { }));
        provider.Hash(Request with { Seed = 3 }).ShouldNotBe(provider.Hash(Request));
    }

    [Theory]
    [InlineData("workflows/none.json", "cannot be read")]
    [InlineData("../shot.json", "outside")]
    [InlineData("workflows/editor.json", "API format")]
    public void A_workflow_that_cannot_be_used_is_refused_in_one_sentence(string path, string words)
    {
        folder.Write("workflows/editor.json", """{"nodes":[],"links":[]}""");
        Described
            .Read(folder, $"ours: {{ kind: comfyui, url: \"{comfy.Url}\", workflow: \"{path}\" }}")
            .Problems.Single()
            .ToString()
            .ShouldContain(words);
    }
}
