using System.Collections.Immutable;
using InteractiveDrama.Playback.Sessions;

namespace InteractiveDrama.Playback.Access;

/// <summary>Everything that is kept of a session, but for states and answers that are made from it.</summary>
/// <param name="Session">The session.</param>
/// <param name="Turns">Its turns, in order.</param>
/// <param name="Events">What happened in it, in order.</param>
public sealed record ViewerSession(
    SessionRecord Session,
    ImmutableArray<TurnRecord> Turns,
    ImmutableArray<SessionEvent> Events
);
