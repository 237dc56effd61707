using FsCheck;
using FsCheck.Fluent;
using InteractiveDrama.Shots.Providers.Contract;
using InteractiveDrama.Shots.Tests.Providers.Http;
using InteractiveDrama.StrictProviders;
using InteractiveDrama.StrictProviders.OpenAI;
using Shouldly;
using Xunit;
using static InteractiveDrama.Shots.Tests.Providers.OpenAI.OpenAiBench;

namespace InteractiveDrama.Shots.Tests.Providers.OpenAI;

/// <summary>Whatever goes wrong on the way: one submit is one request, and what is said of it never loses money.</summary>
public sealed class OpenAiFaultTests
{
    private const string Key = "sk-strict-4f9a2c71d05b";

    [Fact]
    public void One_submit_is_one_request_and_what_was_begun_is_never_called_not_begun() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(40).WithReplay(20261121, 5),
            Prop.ForAll(
                Scripts().ToArbitrary(),
                script => RunAsync(script).GetAwaiter().GetResult()
            )
        );

    [Fact]
    public async Task An_answer_that_never_comes_is_ambiguous_and_was_billed()
    {
        var time = new StandingTime();
        await using var server = await StrictOpenAi.StartAsync();
        server.GoWrong(new Fault.Silence());
        using var provider = Provider(server, time);
        var asking = provider.SubmitAsync(Picture, JobKey);
        await server.HasFallenSilent;
        time.MoveOn(TimeSpan.FromSeconds(60));
        (await asking).ShouldBeOfType<Submission.Ambiguous>();
        (server.Received, server.Submissions).ShouldBe((1, 1));
    }

    [Fact]
    public async Task Asking_for_a_job_never_ends_it()
    {
        await using var server = await StrictOpenAi.StartAsync(new() { StepsToVideo = 0 });
        using var provider = Provider(server);
        var job = (await provider.SubmitAsync(Film, JobKey))
            .ShouldBeOfType<Submission.Accepted>()
            .Job;
        server.GoWrongWhenAsked(
            new Fault.Status(429, RetryAfter: "3"),
            new Fault.Nonsense(),
            new Fault.Status(500),
            new Fault.Status(401),
            new Fault.CutBefore()
        );
        (await provider.PollAsync(job)).ShouldBe(
            new JobState.Running(null, HasBegun: true, TimeSpan.FromSeconds(3))
        );
        (await provider.PollAsync(job)).ShouldBeOfType<JobState.Running>();
        for (var i = 0; i < 3; i++)
            (
                await Should.ThrowAsync<HttpRequestException>(provider.PollAsync(job))
            ).Message.ShouldNotContain(Key);
        (await provider.PollAsync(job)).ShouldBeOfType<JobState.Succeeded>();
        server.Submissions.ShouldBe(1);
    }

    private static async Task RunAsync(Fault[] script)
    {
        await using var server = await StrictOpenAi.StartAsync();
        server.GoWrong(script);
        using var provider = Provider(server);
        foreach (var (fault, i) in script.Select((f, i) => (f, i)))
        {
            var begun = server.Submissions;
            var request = (i % 3) switch
            {
                0 => Picture,
                1 => Line,
                _ => Film,
            };
            var submission = await provider.SubmitAsync(request, JobKey);
            server.Received.ShouldBe(i + 1);
            Said(submission).ShouldNotContain(Key);
            submission.GetType().ShouldBe(Expected(fault, request == Film));
            if (server.Submissions > begun)
                submission.ShouldNotBeOfType<Submission.Busy>();
            if (submission is Submission.Finished finished)
                await finished.Media.DisposeAsync();
        }
    }

    private static Type Expected(Fault fault, bool isJob) =>
        fault switch
        {
            Fault.None => isJob ? typeof(Submission.Accepted) : typeof(Submission.Finished),
            Fault.Status { Code: 429 or 503 } => typeof(Submission.Busy),
            Fault.Status { Code: 400 } => typeof(Submission.Refused),
            _ => typeof(Submission.Ambiguous),
        };

    private static string Said(Submission submission) =>
        submission switch
        {
            Submission.Refused(_, var message) => message,
            Submission.Busy(_, var message) => message,
            Submission.Ambiguous(var message) => message,
            _ => "",
        };

    private static Gen<Fault[]> Scripts()
    {
        var leak = $$$"""{"error":{"message":"Your key {{{Key}}} is known","code":"x"}}""";
        return Gen.Elements<Fault>(
                new Fault.None(),
                new Fault.Status(429, leak, "1"),
                new Fault.Status(503),
                new Fault.Status(500, leak),
                new Fault.Status(504),
                new Fault.Status(400, leak),
                new Fault.CutBefore(),
                new Fault.CutAfter(),
                new Fault.CutWithin(),
                new Fault.Nonsense()
            )
            .NonEmptyListOf()
            .Select(s => s.Take(6).ToArray());
    }
}
