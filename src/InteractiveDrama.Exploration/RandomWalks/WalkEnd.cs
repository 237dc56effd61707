using InteractiveDrama.Exploration.Results;
using InteractiveDrama.Playback.Beats;

namespace InteractiveDrama.Exploration.RandomWalks;

/// <summary>How one walk ended.</summary>
/// <param name="Ending">The ending's id, when it came to one.</param>
/// <param name="Kind">What else it came to.</param>
/// <param name="Beat">The last beat.</param>
/// <param name="Choices">How many choices it took.</param>
/// <param name="Witness">The way; null when it came to an ending.</param>
internal sealed record WalkEnd(
    string? Ending,
    WalkFindingKind Kind,
    Beat Beat,
    int Choices,
    Witness? Witness
);
