using InteractiveDrama.Playback.Sessions;

namespace InteractiveDrama.Analytics.Counting;

/// <summary>What counters are kept apart by. A session is counted in the cell without an experiment, and once more in one for each variant it was exposed to.</summary>
/// <param name="Story">The story's id.</param>
/// <param name="Version">The version the session stands in.</param>
/// <param name="Simulated">Synthetic viewers, or real ones.</param>
/// <param name="Playthrough">First playthroughs, or later ones.</param>
/// <param name="Locale">The viewer's language, BCP 47; empty when none was asked for.</param>
/// <param name="Device">What sort of device; null when unknown.</param>
/// <param name="Experiment">The experiment; empty for the cell of everybody.</param>
/// <param name="Variant">The variant; empty for the cell of everybody.</param>
public sealed record Cell(
    string Story,
    string Version,
    bool Simulated,
    PlaythroughClass Playthrough,
    string Locale,
    DeviceClass? Device,
    string Experiment = "",
    string Variant = ""
);
