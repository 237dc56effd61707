using InteractiveDrama.Shots.Media;

namespace InteractiveDrama.Cli.Cutting;

/// <summary>A clip or a still from the library.</summary>
/// <param name="Shot">The shot it is shown for.</param>
/// <param name="File">Where its bytes are.</param>
/// <param name="Container">What its first bytes say it is.</param>
/// <param name="IsStill">True for a picture that the camera moves over.</param>
internal sealed record CutTake(string Shot, string File, MediaContainer Container, bool IsStill);
