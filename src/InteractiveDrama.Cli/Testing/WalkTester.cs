using InteractiveDrama.Playback.Recordings;
using InteractiveDrama.Stories.Packages;
using InteractiveDrama.Stories.Projects;

namespace InteractiveDrama.Cli.Testing;

/// <summary>Tests the walks of a story.</summary>
internal sealed class WalkTester(
    StoryPackage package,
    WalkFolder folder,
    WalkUpdate update,
    TimeProvider time
)
{
    private readonly WalkReplayer replayer = new(package);

    /// <summary>Plays a walk again, and rewrites its file where that is asked for.</summary>
    public WalkTest Test(WalkFile file)
    {
        var began = time.GetTimestamp();
        try
        {
            var recorded = folder.Read(file);
            var replay = replayer.Replay(recorded, update.Instead);
            var outcome =
                replay.IsStopped ? WalkOutcome.Stopped
                : replay.IsSame ? WalkOutcome.Same
                : WalkOutcome.Changed;
            if (update.IsOn && MayWrite(replay) && (!replay.IsSame || !replay.Notes.IsEmpty))
            {
                folder.Write(file, replay.Now);
                outcome = WalkOutcome.Updated;
            }

            return Result(outcome, replay, null);
        }
        catch (Exception e)
            when (e is WalkFormException or StoryFileException or PathOutsideProjectException)
        {
            var asked = file.Episode is { } episode
                ? $" (drama.yaml names it for '{episode}' under 'previously')"
                : "";
            return Result(WalkOutcome.Unreadable, null, e.Message + asked);
        }

        WalkTest Result(WalkOutcome outcome, WalkReplay? replay, string? problem) =>
            new(file, outcome, replay, problem, time.GetElapsedTime(began));
    }

    // A walk that cannot go on keeps what it says, until the writer says to let it end there.
    private bool MayWrite(WalkReplay replay) =>
        !replay.IsStopped || (update.Cut && !replay.Now.Turns.IsEmpty);
}
