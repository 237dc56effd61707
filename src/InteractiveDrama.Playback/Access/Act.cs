namespace InteractiveDrama.Playback.Access;

/// <summary>Something that somebody did to the server, kept for good.</summary>
/// <param name="Id">A time-ordered UUID.</param>
/// <param name="At">When.</param>
/// <param name="Who">The name of the key, <c>loopback</c>, or <c>local:</c> and the user of a command.</param>
/// <param name="What">One of <see cref="ActKinds"/>.</param>
/// <param name="Subject">What it was done to: a key's id, a story's id. Never a viewer's id: an act outlives a viewer's data.</param>
/// <param name="Before">How it stood before, a JSON value; null when there was nothing.</param>
/// <param name="After">How it stood after, a JSON value; null when there was nothing left.</param>
public sealed record Act(
    Guid Id,
    DateTimeOffset At,
    string Who,
    string What,
    string Subject,
    string? Before,
    string? After
);
