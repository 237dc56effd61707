using InteractiveDrama.Hosting.Analytics.Intake;
using InteractiveDrama.Playback.Beats;
using InteractiveDrama.Playback.Sessions;
using InteractiveDrama.Playback.Steps;

namespace InteractiveDrama.Hosting.Events;

/// <summary>Makes events of what was stored, and has it counted. A writer's rehearsal is nobody's news.</summary>
internal sealed class StoredTurns(DramaEventQueue queue, IntakeSignal counting)
{
    /// <summary>A session was opened.</summary>
    public void Opened(SessionOpening opening)
    {
        var (session, turn) = (opening.Session, opening.FirstTurn);
        counting.Set();
        if (!queue.IsHeard || session.Rehearsal)
        {
            return;
        }
        queue.Tell(
            new SessionStarted
            {
                Session = session.Id,
                Viewer = session.Viewer,
                Story = session.Story,
                Version = session.Version,
                Turn = turn.Turn,
                At = turn.At,
                Simulated = session.Simulated,
                Episode = session.Episode,
            }
        );
        TellEnd(session, session.Version, turn);
    }

    /// <summary>A turn was added to a session.</summary>
    /// <param name="session">The session, as it was before.</param>
    /// <param name="commit">What was stored.</param>
    public void Added(SessionRecord session, TurnCommit commit)
    {
        counting.Set();
        if (!queue.IsHeard || session.Rehearsal)
        {
            return;
        }
        var turn = commit.Turn;
        var version = (turn.Move ?? commit.Moved?.Turn.Move)?.Version ?? session.Version;
        if (
            turn is
            {
                Via: { } choice,
                Mode: (ChoiceMode.Active or ChoiceMode.TimeoutDefault or ChoiceMode.Auto)
                    and { } mode
            }
        )
        {
            queue.Tell(
                new ChoiceTaken
                {
                    Session = session.Id,
                    Viewer = session.Viewer,
                    Story = session.Story,
                    Version = version,
                    Turn = turn.Turn,
                    At = turn.At,
                    Simulated = session.Simulated,
                    Choice = choice,
                    Mode = mode,
                }
            );
        }
        TellEnd(session, version, turn);
    }

    private void TellEnd(SessionRecord session, string version, TurnRecord turn)
    {
        if (turn.Stop is not (BeatStop.Ending or BeatStop.DeadEnd))
        {
            return;
        }
        queue.Tell(
            new SessionEnded
            {
                Session = session.Id,
                Viewer = session.Viewer,
                Story = session.Story,
                Version = version,
                Turn = turn.Turn,
                At = turn.At,
                Simulated = session.Simulated,
                Ending = turn.Ending,
            }
        );
    }
}
