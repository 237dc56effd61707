using System.Collections.Immutable;
using InteractiveDrama.Hosting.Observability;
using InteractiveDrama.Hosting.Stories;
using InteractiveDrama.Hosting.Views;
using InteractiveDrama.Playback.Engine;
using InteractiveDrama.Playback.Sessions;
using InteractiveDrama.Playback.Steps;
using InteractiveDrama.Protocol;
using Microsoft.Extensions.Logging;

namespace InteractiveDrama.Hosting.Sessions;

/// <summary>Makes turns: steps the story and puts together what is stored and what is answered.</summary>
internal sealed class TurnMaker(
    BeatViews views,
    TimeProvider time,
    DramaTelemetry telemetry,
    ILogger<TurnMaker> log
)
{
    /// <summary>The first turn of a new session.</summary>
    public async Task<(SessionOpening Opening, SessionReply Reply)> OpenAsync(
        PublishedStory story,
        SessionRecord session,
        SessionPosition position,
        ImmutableArray<Draw>? draws
    )
    {
        var reply = await ReplyAsync(story, session, position);
        var opening = new SessionOpening(
            session,
            Turn(position, null, null, null, TimeSpan.Zero) with
            {
                Draws = draws,
            },
            position,
            EpisodeBeginnings.In(position),
            Events(position, "started", session.Episode),
            ReplyBytes.Write(reply)
        );
        return (opening, reply);
    }

    /// <summary>The turn that a choice leads to, after the move into the version served now when there is one.</summary>
    public async Task<(TurnCommit Commit, SessionReply Reply)> ChooseAsync(
        LiveSession live,
        Crossing? crossing,
        string commandId,
        string choice,
        ChoiceMode mode,
        TimeSpan? thought,
        TimeSpan held
    )
    {
        var story = crossing?.Story ?? live.Story!;
        var from = crossing?.Position ?? live.Position!;
        var session = live.Record!;
        var step = Step(story, () => story.Player.Choose(from.Snapshot, choice));
        var position = new SessionPosition(from.Turn + 1, step.Beat, step.Snapshot!);
        var reply = await ReplyAsync(story, session, position);
        var commit = new TurnCommit(
            session.Id,
            commandId,
            Turn(position, choice, mode, thought, held) with
            {
                Draws = Drawn(story, step),
            },
            position,
            crossing is null
                ? EpisodeBeginnings.In(position)
                : EpisodeBeginnings.In(from).AddRange(EpisodeBeginnings.In(position)),
            Events(position, "chosen", choice),
            ReplyBytes.Write(reply)
        )
        {
            Moved = crossing?.Turn,
        };
        return (commit, reply);
    }

    /// <summary>The turn that carries a session over to the version served now.</summary>
    /// <param name="live">The session.</param>
    /// <param name="crossing">Its way there.</param>
    /// <param name="commandId">The command that met the version.</param>
    /// <param name="refuse">Whether the command is to be answered that its choice is gone.</param>
    /// <returns>What to store, and where the session stands then.</returns>
    public async Task<(TurnCommit Commit, SessionReply Current)> MoveAsync(
        LiveSession live,
        Crossing crossing,
        string commandId,
        bool refuse
    )
    {
        var position = crossing.Position;
        var current = await ReplyAsync(crossing.Story, live.Record!, position);
        var answer = refuse ? new SessionReply { Error = Faults.Moved(current) } : current;
        var commit = new TurnCommit(
            live.Id,
            commandId,
            crossing.Turn,
            position,
            EpisodeBeginnings.In(position),
            Events(position, "moved", crossing.Story.Package.Version),
            ReplyBytes.Write(answer)
        );
        return (commit, current);
    }

    /// <summary>What a step drew; null when its engine does not tell.</summary>
    public static ImmutableArray<Draw>? Drawn(PublishedStory story, StepResult step) =>
        story.Player.TellsDraws ? step.Draws : null;

    /// <summary>A step that worked; a fault of the story is logged for its writer and refused.</summary>
    public StepResult Step(PublishedStory story, Func<StepResult> step)
    {
        StepResult result;
        var began = telemetry.StepBegins();
        using var span = telemetry.Begin("step");
        try
        {
            result = step();
            telemetry.Stepped(began, story.Id);
        }
        catch (InvalidSnapshotException)
        {
            throw Faults.Outdated();
        }
        catch (UnknownChoiceException e)
        {
            throw Faults.UnknownChoice(e.ChoiceId);
        }
        catch (UnknownEpisodeException e)
        {
            throw Faults.UnknownEpisode(e.Episode);
        }
        if (result.Snapshot is not null)
        {
            return result;
        }
        foreach (var error in result.Beat.Errors)
        {
            log.LogError(
                "{Story} failed in {File} line {Line}: {Message}",
                story.Id,
                error.File,
                error.Line,
                error.Message
            );
        }
        throw Faults.Story();
    }

    private async Task<SessionReply> ReplyAsync(
        PublishedStory story,
        SessionRecord session,
        SessionPosition position
    ) =>
        new()
        {
            Session = session.Id,
            Turn = position.Turn,
            Beat = await views.ViewAsync(story, position, session),
        };

    private TurnRecord Turn(
        SessionPosition position,
        string? via,
        ChoiceMode? mode,
        TimeSpan? thought,
        TimeSpan held
    ) =>
        new(
            position.Turn,
            position.Beat.Id,
            position.Beat.Stop,
            position.Beat.Episode,
            position.Beat.Ending,
            via,
            mode,
            thought,
            held,
            [.. position.Beat.Choices.Select(choice => choice.Id)],
            time.GetUtcNow()
        );

    private ImmutableArray<SessionEvent> Events(
        SessionPosition position,
        string kind,
        string? subject
    )
    {
        var now = time.GetUtcNow();
        var happened = new SessionEvent(
            Guid.CreateVersion7(now),
            kind,
            position.Turn,
            now,
            subject,
            null
        );
        return position.Beat.Ending is { } ending
            ?
            [
                happened,
                new SessionEvent(
                    Guid.CreateVersion7(now),
                    "ended",
                    position.Turn,
                    now,
                    ending,
                    null
                ),
            ]
            : [happened];
    }
}
