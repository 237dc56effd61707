using InteractiveDrama.Hosting.Stories;
using InteractiveDrama.Playback.Beats;
using InteractiveDrama.Playback.Sessions;
using InteractiveDrama.Playback.Steps;

namespace InteractiveDrama.Hosting.Sessions;

/// <summary>Where a session goes back to, found and not yet stored.</summary>
/// <param name="Story">The version served now.</param>
/// <param name="Turn">The earlier turn.</param>
/// <param name="Beat">What the viewer sees there.</param>
/// <param name="Snapshot">Where to go on from.</param>
/// <param name="Move">What carrying that turn over to the version said; null when it is of this version.</param>
internal sealed record Rewound(
    PublishedStory Story,
    int Turn,
    Beat Beat,
    Snapshot Snapshot,
    TurnMove? Move
);
