using InteractiveDrama.Shots.Library;
using InteractiveDrama.Shots.Media;

namespace InteractiveDrama.Shots.Provenance.Disclosure;

/// <summary>What a model made, as a press note counts it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="ShowsPeople">Whether somebody of the cast is in the picture; null where it is not on record.</param>
/// <param name="Maker">Provider and model.</param>
/// <param name="Data">What the model was trained on, as declared.</param>
public sealed record DisclosureCategory(
    MediaKind Kind,
    bool? ShowsPeople,
    string Maker,
    TrainingData Data
);
