using InteractiveDrama.Shots.Specs;

namespace InteractiveDrama.Cli.Cutting;

/// <summary>A stretch of the film under one picture.</summary>
/// <param name="Spec">What is drawn, or was filmed; null for a dark ground.</param>
/// <param name="Frames">How many frames it has.</param>
internal sealed record CutShot(ShotSpec? Spec, int Frames)
{
    /// <summary>What was made or supplied for it; null for a drawing.</summary>
    public CutTake? Take { get; init; }

    /// <summary>How many of the take's frames were seen before: a shot goes on behind a choice.</summary>
    public int Seen { get; init; }
}
