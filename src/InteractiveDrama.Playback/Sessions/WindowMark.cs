namespace InteractiveDrama.Playback.Sessions;

/// <summary>What outlives a process of an open decision's clock.</summary>
/// <param name="Turn">The turn whose beat offers the decision.</param>
/// <param name="Elapsed">How long the choices have been on screen, held time taken out.</param>
/// <param name="Held">How long the window has been held.</param>
public sealed record WindowMark(int Turn, TimeSpan Elapsed, TimeSpan Held);
