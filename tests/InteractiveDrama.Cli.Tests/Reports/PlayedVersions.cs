using InteractiveDrama.Testing;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Cli.Tests.Reports;

/// <summary>Two versions of a story, each built, and each watched by synthetic viewers on one data folder.</summary>
public sealed class PlayedVersions : IAsyncLifetime
{
    private readonly TempFolder folder = new();

    public string Before => In("before.drama");

    public string After => In("after.drama");

    public string Data => In("data");

    public async ValueTask InitializeAsync()
    {
        await PlayAsync(Before, "The ferry leaves at nine.", "Ada is dead before morning.");
        await PlayAsync(After, "The ferry leaves at ten.", "Ada is asleep before morning.");
    }

    public ValueTask DisposeAsync()
    {
        folder.Dispose();
        return ValueTask.CompletedTask;
    }

    public string In(string name) => Path.Combine(folder.Path, name);

    private async Task PlayAsync(string package, string pier, string storm)
    {
        var script = In("ferry.ink");
        await File.WriteAllTextAsync(
            script,
            $"""
            -> pier
            === pier
            # episode: 1 The Pier
            {pier}
            + [Row out] # id: row_out
              -> storm
            + [Stay ashore] # id: stay
              It is late.
              # ending: ashore
              -> END
            === storm
            # episode: 2 The Storm
            {storm}
            + [Row home] # id: row_home
              You come home.
              # ending: home
              -> END
            + [Keep looking] # id: look # default
              Nothing.
              # ending: lost
              -> END
            """
        );
        (await Run.Of("build", script, "-o", package)).Code.ShouldBe(ExitCodes.Fine);
        (
            await Run.Of("simulate", package, "--viewers", "60", "--seed", "7", "--data", Data)
        ).Code.ShouldBe(ExitCodes.Fine);
    }
}
