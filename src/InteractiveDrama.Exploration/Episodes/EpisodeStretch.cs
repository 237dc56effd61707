namespace InteractiveDrama.Exploration.Episodes;

/// <summary>The part of a beat that lies in one episode.</summary>
/// <param name="Episode">The episode; null in a story without any, and between episodes.</param>
/// <param name="Seconds">How long it is on screen.</param>
/// <param name="Begins">True when the episode begins with it.</param>
/// <param name="Ends">True when the episode ends with it.</param>
internal readonly record struct EpisodeStretch(
    string? Episode,
    double Seconds,
    bool Begins,
    bool Ends
);
