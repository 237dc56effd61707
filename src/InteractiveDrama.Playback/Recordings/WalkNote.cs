namespace InteractiveDrama.Playback.Recordings;

/// <summary>Something to say of a replay that no viewer would see.</summary>
/// <param name="Turn">The turn, from 0.</param>
/// <param name="Beat">Id of the beat as recorded.</param>
/// <param name="Message">One sentence.</param>
public sealed record WalkNote(int Turn, string Beat, string Message);
