using System.Diagnostics;
using InteractiveDrama.Hosting.Tests.Processes;
using InteractiveDrama.Testing;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Hosting.Tests.Clients;

/// <summary>The sample <c>sdk/samples/console</c>, as a program at the ready-made server.</summary>
public sealed class ConsoleSampleTests : IDisposable
{
    private const string Story = "prompt-side";

    private readonly TempFolder place = new();

    public void Dispose() => place.Dispose();

    [Fact]
    public async Task It_plays_a_story_to_its_ending_by_numbers_and_then_by_default()
    {
        await using var server = await ServerAsync();
        using var console = Start($"{server.Address}", Story);
        await console.StandardInput.WriteAsync("0\nfirst\n1\n2\n");
        console.StandardInput.Close();

        var said = await SaidAsync(console);

        console.ExitCode.ShouldBe(0, said);
        said.ShouldContain("\n  1  ");
        said.ShouldContain("\n— ");
        Kept().ShouldBeEmpty();
    }

    [Fact(SkipUnless = nameof(HasSignals), Skip = "There are no signals here.")]
    public async Task Interrupted_it_keeps_the_place_for_its_viewer_alone_and_goes_on_there()
    {
        await using var server = await ServerAsync();
        using (var console = Start($"{server.Address}", Story))
        {
            await console.StandardInput.WriteLineAsync("1");
            await ReadToAsync(console, "\n  1  ", times: 2);
            using var interrupt = Process.Start("kill", ["-INT", $"{console.Id}"]);
            var said = await SaidAsync(console);

            console.ExitCode.ShouldBe(0);
            said.ShouldEndWith("Your place is kept.\n");
        }
        var kept = Kept().ShouldHaveSingleItem();
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(kept).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
        var session = File.ReadAllText(kept);

        using var again = Start($"{server.Address}", Story);
        await ReadToAsync(again, "\n  1  ", times: 1);
        File.ReadAllText(kept).ShouldBe(session);
        again.StandardInput.Close();
        (await SaidAsync(again)).ShouldContain("— ");
    }

    [Theory]
    [InlineData(2, "Say where and what: console http://localhost:5080 prompt-side\n")]
    [InlineData(
        2,
        "Say where and what: console http://localhost:5080 prompt-side\n",
        "localhost:5080",
        Story
    )]
    [InlineData(
        1,
        "The server at http://127.0.0.1:1/ cannot be reached: Connection refused. Check its address and that it runs.\n",
        "http://127.0.0.1:1",
        Story
    )]
    public async Task What_is_wrong_is_said_in_a_sentence(
        int code,
        string sentence,
        params string[] args
    )
    {
        using var console = Start(args);
        var errors = await console.StandardError.ReadToEndAsync();
        await console.WaitForExitAsync();

        (console.ExitCode, errors).ShouldBe((code, sentence));
    }

    public static bool HasSignals => !OperatingSystem.IsWindows();

    private Task<ServerProcess> ServerAsync() =>
        ServerProcess.StartAsync(
            Path.Combine(Repository.Root, "stories", Story),
            Path.Combine(place.Path, "data")
        );

    private Process Start(params string[] args)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.ArgumentList.Add(
            Path.Combine(AppContext.BaseDirectory, "InteractiveDrama.Samples.Console.dll")
        );
        foreach (var argument in args)
        {
            start.ArgumentList.Add(argument);
        }
        start.Environment["XDG_DATA_HOME"] = Path.Combine(place.Path, "home");
        return Process.Start(start)!;
    }

    private string[] Kept() =>
        Directory.Exists(Path.Combine(place.Path, "home"))
            ? Directory.GetFiles(Path.Combine(place.Path, "home"))
            : [];

    /// <summary>The rest of what it prints, until it ends by itself.</summary>
    private static async Task<string> SaidAsync(Process console)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var said = await console.StandardOutput.ReadToEndAsync(patience.Token);
        await console.WaitForExitAsync(patience.Token);
        return said;
    }

    /// <summary>Reads until it has printed something so often.</summary>
    private static async Task ReadToAsync(Process console, string text, int times)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var said = "";
        var next = new char[1];
        while (said.Split(text).Length <= times)
        {
            var read = await console.StandardOutput.ReadAsync(next, patience.Token);
            read.ShouldBe(1, said);
            said += next[0];
        }
    }
}
