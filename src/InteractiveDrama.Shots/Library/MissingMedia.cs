using InteractiveDrama.Shots.Media;

namespace InteractiveDrama.Shots.Library;

/// <summary>A file that a take names and the store has not.</summary>
/// <param name="Take">The take.</param>
/// <param name="File">The file, as the take knows it.</param>
public sealed record MissingMedia(KeptTake Take, MediaFile File);
