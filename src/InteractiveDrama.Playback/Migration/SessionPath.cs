using InteractiveDrama.Playback.Beats;
using InteractiveDrama.Playback.Sessions;

namespace InteractiveDrama.Playback.Migration;

/// <summary>
/// The path of a session, from its turns. A choice that follows a move goes on from where the move led; what a move left
/// behind stays on the path until then, so that a version which offers it again leads back to it. What a viewer took back is
/// on the path no more.
/// </summary>
/// <param name="Path">The choices taken, with what they drew.</param>
/// <param name="Stands">After how many of them the session stands now.</param>
public sealed record SessionPath(PlayedPath Path, int Stands)
{
    /// <summary>The last turn that was not a move.</summary>
    public int LastChoice { get; private init; }

    /// <summary>How many of the choices were taken in the sessions it was forked from.</summary>
    public int Inherited { get; private init; }

    /// <summary>The path of a session that is no fork.</summary>
    /// <param name="session">The session.</param>
    /// <param name="turns">Its turns, from the first to the one asked about.</param>
    public static SessionPath Of(SessionRecord session, IReadOnlyList<TurnRecord> turns)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(turns);
        return new SessionPath(
            new PlayedPath(session.Episode, session.Seed, turns[0].Draws, []),
            0
        ).After(turns);
    }

    /// <summary>The path of a session that was forked from this one where it stands.</summary>
    /// <param name="turns">The fork's turns, from the first to the one asked about.</param>
    public SessionPath After(IReadOnlyList<TurnRecord> turns)
    {
        ArgumentNullException.ThrowIfNull(turns);
        var at = this with
        {
            Path = Kept(Path, Stands),
            Inherited = Stands,
            LastChoice = turns[0].Turn,
        };
        var before = new Dictionary<int, SessionPath> { [turns[0].Turn] = at };
        foreach (var turn in turns.Skip(1))
        {
            // A way back goes on from where the path was then.
            at =
                turn.BackTo is { } back && before.TryGetValue(back, out var then)
                    ? then with
                    {
                        LastChoice = turn.Turn,
                    }
                    : at;
            before[turn.Turn] = at = at.Then(turn);
        }

        return at with
        {
            Path = at.Path with { HasEnded = turns[^1].Stop == BeatStop.Ending },
        };
    }

    private SessionPath Then(TurnRecord turn)
    {
        if (turn.Move is { } move)
            return this with { Path = Path.With(move.Draws), Stands = move.Steps };
        var kept = Kept(Path, Stands);
        return turn.Via is { } choice
            ? this with
            {
                Path = kept with { Steps = kept.Steps.Add(new PathStep(choice, turn.Draws)) },
                Stands = kept.Steps.Length + 1,
                LastChoice = turn.Turn,
            }
            : this;
    }

    private static PlayedPath Kept(PlayedPath path, int steps) =>
        steps < path.Steps.Length ? path with { Steps = path.Steps[..steps] } : path;
}
