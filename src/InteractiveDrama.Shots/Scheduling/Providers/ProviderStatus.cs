namespace InteractiveDrama.Shots.Scheduling.Providers;

/// <summary>How a provider stands, for operators.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Running">How many of its slots are taken.</param>
/// <param name="Slots">How many it has.</param>
/// <param name="Failures">Failures in a row.</param>
/// <param name="PausedUntil">Nothing is sent to it before; null when it is not paused.</param>
/// <param name="Stopped">Why nothing is sent to it until an operator says so, in one sentence; null while it works.</param>
public sealed record ProviderStatus(
    string Name,
    int Running,
    int Slots,
    int Failures,
    DateTimeOffset? PausedUntil,
    string? Stopped
);
