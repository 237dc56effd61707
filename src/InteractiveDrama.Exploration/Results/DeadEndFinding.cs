namespace InteractiveDrama.Exploration.Results;

/// <summary>A place where the script runs out of content without an ending.</summary>
/// <param name="Beat">The beat's id.</param>
/// <param name="Witness">A way to it.</param>
/// <param name="File">The script's file, relative to the project; null when unknown.</param>
/// <param name="Line">The line in it, from 1; null when unknown.</param>
/// <param name="Decision">The decision that was met with none of its choices to be had; null when there was none.</param>
public sealed record DeadEndFinding(
    string Beat,
    Witness Witness,
    string? File,
    int? Line,
    string? Decision = null
);
