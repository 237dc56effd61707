using InteractiveDrama.Playback.Recordings;

namespace InteractiveDrama.Cli.Testing;

/// <summary>A walk, tested.</summary>
/// <param name="File">The walk's file.</param>
/// <param name="Outcome">What came of it.</param>
/// <param name="Replay">The walk played again; null when it could not be read.</param>
/// <param name="Problem">Why it could not be read.</param>
/// <param name="Took">How long it took.</param>
internal sealed record WalkTest(
    WalkFile File,
    WalkOutcome Outcome,
    WalkReplay? Replay,
    string? Problem,
    TimeSpan Took
)
{
    public bool IsFine => Outcome is WalkOutcome.Same or WalkOutcome.Updated;
}
