using InteractiveDrama.Shots.Specs;

namespace InteractiveDrama.Cli.Cutting;

/// <summary>A stretch of the film under one picture.</summary>
/// <param name="Spec">What is drawn; null for the dark ground of a card.</param>
/// <param name="Frames">How many frames are drawn.</param>
/// <param name="Held">How many more times its last frame is shown, while a choice stands over it.</param>
internal sealed record CutShot(ShotSpec? Spec, int Frames, int Held);
