using InteractiveDrama.Exploration.Results;

namespace InteractiveDrama.Exploration.RandomWalks;

/// <summary>Something that walks came to and no viewer should.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Beat">The beat's id.</param>
/// <param name="Message">One sentence.</param>
/// <param name="File">The script's file, relative to the project; null when unknown.</param>
/// <param name="Line">The line in it, from 1; null when unknown.</param>
/// <param name="Walks">How many walks came to it.</param>
/// <param name="Witness">The shortest of them.</param>
public sealed record WalkFinding(
    WalkFindingKind Kind,
    string Beat,
    string Message,
    string? File,
    int? Line,
    int Walks,
    Witness Witness
);
