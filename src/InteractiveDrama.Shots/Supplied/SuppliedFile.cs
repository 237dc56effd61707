namespace InteractiveDrama.Shots.Supplied;

/// <summary>A file that is there for a shot or a line.</summary>
/// <param name="Path">Its full path.</param>
/// <param name="Subject">The shot's or line's id that it is named for.</param>
/// <param name="Sidecar">The file beside it that says where it comes from; null when there is none.</param>
public sealed record SuppliedFile(string Path, string Subject, string? Sidecar);
