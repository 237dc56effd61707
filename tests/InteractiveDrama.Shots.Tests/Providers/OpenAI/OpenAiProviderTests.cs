using InteractiveDrama.Shots.Media;
using InteractiveDrama.Shots.Providers.Contract;
using InteractiveDrama.Shots.Providers.Http;
using InteractiveDrama.Shots.Providers.OpenAI;
using InteractiveDrama.StrictProviders.OpenAI;
using Shouldly;
using Xunit;
using static InteractiveDrama.Shots.Tests.Providers.OpenAI.OpenAiBench;

namespace InteractiveDrama.Shots.Tests.Providers.OpenAI;

public sealed class OpenAiProviderTests
{
    [Fact]
    public async Task An_image_comes_with_the_answer()
    {
        await using var server = await StrictOpenAi.StartAsync();
        using var provider = Provider(server);
        var finished = (
            await provider.SubmitAsync(Picture, JobKey)
        ).ShouldBeOfType<Submission.Finished>();
        finished.Billed.ShouldBeNull();
        finished.Media.Type.ShouldBe("image/png");
        ReferenceCheck
            .Read(await BytesAsync(finished.Media))
            .ShouldBe(new PictureHeader("image/png", 720, 1280));
        (server.Submissions, server.Billed).ShouldBe((1, 0.053m));
    }

    [Fact]
    public async Task References_go_along_as_an_edit()
    {
        await using var server = await StrictOpenAi.StartAsync();
        using var provider = Provider(server);
        var request = Picture with { References = [Mei, Pier] };
        (await provider.SubmitAsync(request, JobKey)).ShouldBeOfType<Submission.Finished>();
        server.Submissions.ShouldBe(1);
    }

    [Fact]
    public async Task A_reference_that_is_no_picture_is_refused_by_the_provider()
    {
        await using var server = await StrictOpenAi.StartAsync();
        using var provider = Provider(server);
        var request = Picture with { References = [Mei with { Bytes = new byte[10] }] };
        (await provider.SubmitAsync(request, JobKey))
            .ShouldBeOfType<Submission.Refused>()
            .Message.ShouldBe("127.0.0.1 answered 400: Invalid image file.");
        server.Billed.ShouldBe(0);
    }

    [Theory]
    [InlineData("wav", "audio/wav")]
    [InlineData("mp3", "audio/mpeg")]
    public async Task A_line_is_spoken(string format, string type)
    {
        await using var server = await StrictOpenAi.StartAsync();
        var settings = Settings(server.Url);
        using var provider = new OpenAiProvider(
            settings with
            {
                Speech = settings.Speech! with { Format = format },
            },
            TimeProvider.System
        );
        var finished = (
            await provider.SubmitAsync(Line, JobKey)
        ).ShouldBeOfType<Submission.Finished>();
        finished.Media.Type.ShouldBe(type);
        (await BytesAsync(finished.Media)).Length.ShouldBeGreaterThan(1000);
    }

    [Fact]
    public async Task A_video_is_a_job_that_is_asked_for_and_fetched()
    {
        await using var server = await StrictOpenAi.StartAsync();
        using var provider = Provider(server);
        var accepted = (
            await provider.SubmitAsync(Film, JobKey)
        ).ShouldBeOfType<Submission.Accepted>();
        accepted.PollAfter.ShouldBe(TimeSpan.FromMilliseconds(10));
        (await provider.PollAsync(accepted.Job)).ShouldBe(
            new JobState.Running(0.33, HasBegun: false, TimeSpan.FromMilliseconds(10))
        );
        (await provider.PollAsync(accepted.Job))
            .ShouldBeOfType<JobState.Running>()
            .HasBegun.ShouldBeTrue();
        (await provider.PollAsync(accepted.Job)).ShouldBe(new JobState.Succeeded());
        var media = await provider.FetchAsync(accepted.Job);
        media.Type.ShouldBe("video/mp4");
        var again = await provider.FetchAsync(accepted.Job);
        Sha(await BytesAsync(again)).ShouldBe(Sha(await BytesAsync(media)));
        // Five seconds are wanted; the next length that is made is eight.
        (server.Submissions, server.Billed).ShouldBe((1, 0.8m));
    }

    [Fact]
    public async Task A_video_begins_at_the_frame_it_is_given()
    {
        await using var server = await StrictOpenAi.StartAsync();
        using var provider = Provider(server);
        var request = Film with { FirstFrame = Mei };
        (await provider.SubmitAsync(request, JobKey)).ShouldBeOfType<Submission.Accepted>();
        provider.Hash(request).ShouldNotBe(provider.Hash(Film));
    }

    [Fact]
    public async Task What_is_not_allowed_is_moderation_and_nothing_else()
    {
        await using var server = await StrictOpenAi.StartAsync();
        using var provider = Provider(server);
        (await provider.SubmitAsync(Picture with { Prompt = "something forbidden" }, JobKey))
            .ShouldBeOfType<Submission.Refused>()
            .Why.ShouldBe(RefusalKind.Moderation);

        var job = (await provider.SubmitAsync(Film with { Prompt = "something forbidden" }, JobKey))
            .ShouldBeOfType<Submission.Accepted>()
            .Job;
        await provider.PollAsync(job);
        await provider.PollAsync(job);
        (await provider.PollAsync(job))
            .ShouldBeOfType<JobState.Failed>()
            .Why.ShouldBe(RefusalKind.Moderation);
        server.Billed.ShouldBe(0);
    }

    [Fact]
    public async Task A_video_whose_time_is_over_is_gone()
    {
        await using var server = await StrictOpenAi.StartAsync(new() { StepsToVideo = 0 });
        using var provider = Provider(server);
        var job = (await provider.SubmitAsync(Film, JobKey))
            .ShouldBeOfType<Submission.Accepted>()
            .Job;
        (await provider.PollAsync(job)).ShouldBeOfType<JobState.Succeeded>();
        server.Expire();
        (await Should.ThrowAsync<MediaRefusedException>(provider.FetchAsync(job))).Message.ShouldBe(
            "127.0.0.1 answered 404 instead of the media; it may be gone."
        );
    }

    [Fact]
    public async Task A_cancelled_video_is_known_no_more()
    {
        await using var server = await StrictOpenAi.StartAsync();
        using var provider = Provider(server);
        var job = (await provider.SubmitAsync(Film, JobKey))
            .ShouldBeOfType<Submission.Accepted>()
            .Job;
        (await provider.CancelAsync(job)).ShouldBeTrue();
        (await provider.CancelAsync(job)).ShouldBeFalse();
        (await provider.PollAsync(job)).ShouldBe(new JobState.Unknown());
        (await provider.PollAsync("../models")).ShouldBe(new JobState.Unknown());
    }

    [Fact]
    public async Task Media_that_a_gateway_names_is_fetched_without_the_key()
    {
        await using var server = await StrictOpenAi.StartAsync(
            new() { GivesAddresses = true, StepsToVideo = 0 }
        );
        using var provider = Provider(server);
        foreach (var request in new[] { Picture, Film })
        {
            var job = (await provider.SubmitAsync(request, JobKey))
                .ShouldBeOfType<Submission.Accepted>()
                .Job;
            (await provider.PollAsync(job)).ShouldBeOfType<JobState.Succeeded>();
            (await BytesAsync(await provider.FetchAsync(job))).Length.ShouldBeGreaterThan(1000);
        }

        (server.Submissions, server.KeysSeenElsewhere).ShouldBe((2, 0));
    }

    [Fact]
    public async Task Media_at_a_host_that_is_not_named_is_not_fetched()
    {
        await using var server = await StrictOpenAi.StartAsync(new() { GivesAddresses = true });
        using var provider = new OpenAiProvider(Settings(server.Url), TimeProvider.System);
        var job = (await provider.SubmitAsync(Picture, JobKey))
            .ShouldBeOfType<Submission.Accepted>()
            .Job;
        (
            await Should.ThrowAsync<MediaRefusedException>(provider.FetchAsync(job))
        ).Message.ShouldContain("not named under 'media: hosts'");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("sk-wrong-0123456789abcdef")]
    public async Task A_key_that_is_refused_is_not_said_again(string? key)
    {
        await using var server = await StrictOpenAi.StartAsync();
        using var provider = new OpenAiProvider(Settings(server.Url, key), TimeProvider.System);
        (await provider.SubmitAsync(Picture, JobKey)).ShouldBe(
            new Submission.Refused(RefusalKind.Unauthorised, "127.0.0.1 refused the key (401).")
        );
    }

    [Fact]
    public void The_price_is_the_most_that_may_be_billed()
    {
        using var provider = new OpenAiProvider(
            Settings("https://api.example/v1"),
            TimeProvider.System
        );
        provider.Quote(Picture).MaximumPrice.ShouldBe(0.06m);
        provider.Quote(Film).MaximumPrice.ShouldBe(0.8m);
        provider.Quote(Line).MaximumPrice.ShouldBe(0.00018m);
        provider.Quote(Film).Currency.ShouldBe("USD");
        provider
            .Quote(Film with { Seconds = 12.5 })
            .Unable.ShouldBe("The shot is longer than 12 s, the longest video it makes.");
        provider
            .Quote(Line with { Speech = Line.Speech! with { Text = new string('a', 4097) } })
            .Unable.ShouldBe("The line is longer than 4,096 characters.");
        provider.Quote(Picture with { Width = 3000, Height = 900 }).Unable.ShouldNotBeNull();
    }

    [Fact]
    public void What_no_model_is_named_for_is_not_made()
    {
        using var provider = new OpenAiProvider(
            Settings("https://api.example/v1") with
            {
                Video = null,
            },
            TimeProvider.System
        );
        provider.Quote(Film).Unable.ShouldBe("studio has no model for this.");
        provider.Capabilities.Makes.ShouldBe([MediaKind.Image, MediaKind.Speech]);
    }
}
