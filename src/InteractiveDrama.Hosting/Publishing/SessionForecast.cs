namespace InteractiveDrama.Hosting.Publishing;

/// <summary>What publishing a version would do to the sessions of its story, found by carrying them over without keeping it.</summary>
/// <param name="Sessions">Viewers' sessions that are kept; rehearsals and synthetic viewers are none.</param>
/// <param name="Tried">How many of them were carried over, those last heard of first.</param>
/// <param name="Continued">Those that go on at the beat where they stand.</param>
/// <param name="Earlier">Those that go on at an earlier beat.</param>
/// <param name="Ended">Those that have ended, and stay so.</param>
/// <param name="Stay">Those that cannot be carried over: they stay in the version they play.</param>
/// <param name="Landings">Where those that go on earlier would, the most frequent first.</param>
public sealed record SessionForecast(
    int Sessions,
    int Tried,
    int Continued,
    int Earlier,
    int Ended,
    int Stay,
    IReadOnlyList<SessionLanding> Landings
);
