using System.Text;
using InteractiveDrama.Shots.Media;
using InteractiveDrama.Shots.Media.Tools;
using InteractiveDrama.Testing;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Shots.Tests.Media;

public class ToolProcessTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public void A_program_that_is_not_there_is_not_found() =>
        ToolProcess.Find("no-such-program-at-all").ShouldBeNull();

    [Fact]
    public void Nothing_is_found_in_an_empty_folder()
    {
        using var folder = new TempFolder();
        FfmpegTools.Find(folder.Path).ShouldBeNull();
    }

    [Fact]
    public async Task A_program_that_is_stopped_leaves_no_process_behind()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "There is no mkfifo.");
        using var folder = new TempFolder();
        var pipe = Path.Combine(folder.Path, "child");
        await ToolProcess.RunAsync("/usr/bin/mkfifo", [pipe], cancellation: Stop);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        var running = ToolProcess.RunAsync(
            "/bin/sh",
            ["-c", $"(echo up; exec sleep 600) > '{pipe}' & wait"],
            cancellation: stop.Token
        );
        using var child = new StreamReader(pipe);
        (await child.ReadLineAsync(Stop)).ShouldBe("up");
        await stop.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(running);
        // The pipe ends when nobody holds it any more.
        var end = await child.ReadToEndAsync(Stop).WaitAsync(TimeSpan.FromMinutes(1), Stop);
        end.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_program_that_takes_too_long_is_stopped_and_said_so()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no sh.");
        var result = await ToolProcess.RunAsync(
            "/bin/sh",
            ["-c", "sleep 600"],
            limits: new ToolLimits { Time = TimeSpan.FromMilliseconds(100) },
            cancellation: Stop
        );
        result.Succeeded.ShouldBeFalse();
        result.Error.ShouldBe("It took longer than 0.1 s and was stopped.");
    }

    [Fact]
    public async Task What_is_kept_of_its_words_is_bounded()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no sh.");
        var limits = new ToolLimits { OutputBytes = 1000 };
        var loud = await ToolProcess.RunAsync(
            "/bin/sh",
            ["-c", "head -c 2000 /dev/zero"],
            limits: limits,
            cancellation: Stop
        );
        loud.Succeeded.ShouldBeFalse();
        loud.Error.ShouldBe("It wrote more than 1000 bytes and was stopped.");
        var complaining = await ToolProcess.RunAsync(
            "/bin/sh",
            ["-c", "yes no | head -c 100000 >&2; echo last words >&2; exit 3"],
            cancellation: Stop
        );
        complaining.ExitCode.ShouldBe(3);
        complaining.Error.Length.ShouldBeLessThanOrEqualTo(8192);
        complaining.Error.ShouldEndWith("last words");
    }

    [Fact]
    public async Task A_program_may_leave_its_input_unread()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no sh.");
        var result = await ToolProcess.RunAsync(
            "/bin/sh",
            ["-c", "exit 0"],
            async (stream, cancellation) =>
            {
                for (var i = 0; i < 100; i++)
                {
                    await stream.WriteAsync(new byte[100_000], cancellation);
                }
            },
            cancellation: Stop
        );
        result.ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task Frames_go_in_by_its_input()
    {
        using var folder = new TempFolder();
        var path = Path.Combine(folder.Path, "grey.png");
        var result = await Clips
            .Tools()
            .RunAsync(
                ["-f", "rawvideo", "-pix_fmt", "gray", "-s", "4x4", "-i", "pipe:0", path],
                async (stream, cancellation) => await stream.WriteAsync(new byte[16], cancellation),
                cancellation: Stop
            );
        result.Succeeded.ShouldBeTrue(result.Error);
        (await MediaContainers.OfFileAsync(path, Stop)).ShouldBe(MediaContainer.Png);
    }

    [Fact]
    public async Task What_it_can_do_is_known()
    {
        var features = await Clips.Tools().FeaturesAsync();
        features.HasH264.ShouldBeTrue();
        features.HasAac.ShouldBeTrue();
    }

    [Theory]
    [InlineData("#EXTM3U\n#EXT-X-TARGETDURATION:2\n#EXTINF:2,\nsecret.mp4\n#EXT-X-ENDLIST\n")]
    [InlineData("ffconcat version 1.0\nfile secret.mp4\n")]
    public async Task A_playlist_opens_no_other_file_whatever_it_is_called(string playlist)
    {
        using var folder = new TempFolder();
        await Clips.ClipAsync(Path.Combine(folder.Path, "secret.mp4"), "64x64", 5, 1);
        var path = Path.Combine(folder.Path, "clip.mp4");
        await File.WriteAllTextAsync(path, playlist, Encoding.ASCII, Stop);
        (await MediaContainers.OfFileAsync(path, Stop)).ShouldBeNull();
        foreach (var container in Enum.GetValues<MediaContainer>())
        {
            var result = await Clips
                .Tools()
                .RunAsync(
                    [.. UntrustedInput.Arguments(path, container), "-f", "null", "-"],
                    cancellation: Stop
                );
            result.Succeeded.ShouldBeFalse();
        }
    }
}
