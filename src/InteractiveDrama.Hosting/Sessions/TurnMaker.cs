using System.Collections.Immutable;
using InteractiveDrama.Hosting.Experiments;
using InteractiveDrama.Hosting.Gates;
using InteractiveDrama.Hosting.Observability;
using InteractiveDrama.Hosting.Stories;
using InteractiveDrama.Playback.Engine;
using InteractiveDrama.Playback.Sessions;
using InteractiveDrama.Playback.Steps;
using InteractiveDrama.Protocol;
using Microsoft.Extensions.Logging;

namespace InteractiveDrama.Hosting.Sessions;

/// <summary>Makes turns: steps the story and puts together what is stored and what is answered.</summary>
internal sealed class TurnMaker(
    Replies replies,
    GateKeeper gates,
    ExperimentDesk experiments,
    TimeProvider time,
    DramaTelemetry telemetry,
    ILogger<TurnMaker> log
)
{
    /// <summary>The first turn of a new session.</summary>
    /// <param name="story">The story.</param>
    /// <param name="session">The session.</param>
    /// <param name="position">Where it begins.</param>
    /// <param name="ahead">The same in memory, to look ahead; null not to.</param>
    /// <param name="draws">What was drawn on the way there; null when its engine does not tell.</param>
    public async Task<(SessionOpening Opening, SessionReply Reply)> OpenAsync(
        PublishedStory story,
        SessionRecord session,
        SessionPosition position,
        StoryPosition? ahead,
        ImmutableArray<Draw>? draws
    )
    {
        (position, var given) = await ShowAsync(story, session, position);
        var turn = Turn(position, null, null) with { Draws = draws };
        var opening = new SessionOpening(session, turn, position, EpisodeBeginnings.In(position))
        {
            Exposures = ExperimentDesk.Exposures(given, turn.Turn, turn.At),
            Events = await NotesAsync(story, session, position),
        };
        return (opening, await ReplyAsync(story, session, position, ahead));
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
        var gated = crossing is null
            ? live.Standing!.Gated
            : GatedChoice.Of(crossing.Position.Beat);
        await gates.PassAsync(story, live, gated, choice);
        var snapshot = crossing?.Position.Snapshot ?? live.Standing!.Snapshot;
        var behind = await experiments.BehindAsync(story, live.Record!, choice);
        var step = Step(
            story,
            () =>
                story.Player.Choose(
                    story.Player.Restore(snapshot),
                    choice,
                    ExperimentDesk.Draws(behind)
                )
        );
        var from = crossing?.Position.Turn ?? live.Standing!.Turn;
        var (position, shown) = await ShowAsync(
            story,
            live.Record!,
            Position(story, from + 1, step)
        );
        var turn = Turn(position, choice, mode);
        var reply = await ReplyAsync(story, live.Record!, position, step.Position);
        var begun = EpisodeBeginnings.In(position);
        var commit = new TurnCommit(
            live.Id,
            commandId,
            turn with
            {
                ThinkTime = thought,
                HeldTime = held,
                Draws = Drawn(story, step),
            },
            position with
            {
                Share = reply.Beat!.Ending?.Share,
            },
            crossing is null ? begun : EpisodeBeginnings.In(crossing.Position).AddRange(begun)
        )
        {
            Moved = crossing is null ? null : new MovedTurn(crossing.Turn, crossing.Position),
            Exposures = ExperimentDesk.Exposures(shown.Add(behind), turn.Turn, turn.At),
            Events = await NotesAsync(story, live.Record!, position),
        };
        return (commit, reply);
    }

    /// <summary>The turn that carries a session over to the version served now.</summary>
    /// <param name="live">The session.</param>
    /// <param name="crossing">Its way there.</param>
    /// <param name="commandId">The command that met the version.</param>
    /// <param name="refuse">Whether the command is answered that its choice is gone.</param>
    /// <returns>What to store, and where the session stands then.</returns>
    public async Task<(TurnCommit Commit, SessionReply Current)> MoveAsync(
        LiveSession live,
        Crossing crossing,
        string commandId,
        bool refuse
    )
    {
        var (position, given) = await ShowAsync(crossing.Story, live.Record!, crossing.Position);
        var turn = crossing.Turn with { Offered = Offered(position) };
        var commit = new TurnCommit(
            live.Id,
            commandId,
            turn,
            position,
            EpisodeBeginnings.In(position)
        )
        {
            Refused = refuse,
            Exposures = ExperimentDesk.Exposures(given, turn.Turn, turn.At),
            Events = await NotesAsync(crossing.Story, live.Record!, position),
        };
        var ahead = crossing.Story.Player.Restore(position.Snapshot);
        return (commit, await ReplyAsync(crossing.Story, live.Record!, position, ahead));
    }

    /// <summary>The turn that goes back to an earlier one.</summary>
    /// <param name="live">The session.</param>
    /// <param name="back">Where it goes back to.</param>
    /// <param name="commandId">The command that asked for it.</param>
    public async Task<(TurnCommit Commit, SessionReply Reply)> RewindAsync(
        LiveSession live,
        Rewound back,
        string commandId
    )
    {
        var (position, given) = await ShowAsync(
            back.Story,
            live.Record!,
            new SessionPosition(live.Standing!.Turn + 1, back.Beat, back.Snapshot)
        );
        var turn = Turn(position, null, ChoiceMode.Rewound);
        var commit = new TurnCommit(
            live.Id,
            commandId,
            turn with
            {
                Draws = ImmutableArray<Draw>.Empty,
                BackTo = back.Turn,
                Move = back.Move,
            },
            position,
            EpisodeBeginnings.In(position)
        )
        {
            Exposures = ExperimentDesk.Exposures(given, turn.Turn, turn.At),
            Events = await NotesAsync(back.Story, live.Record!, position),
        };
        var ahead = back.Story.Player.Restore(position.Snapshot);
        return (commit, await ReplyAsync(back.Story, live.Record!, position, ahead));
    }

    /// <summary>Where a step led, to be stored.</summary>
    public static SessionPosition Position(PublishedStory story, int turn, StoryMove step) =>
        new(turn, step.Beat, story.Player.Save(step.Position!));

    /// <summary>What a step drew; null when its engine does not tell.</summary>
    public static ImmutableArray<Draw>? Drawn(PublishedStory story, StoryMove step) =>
        story.Player.TellsDraws ? step.Draws : null;

    /// <summary>A step that worked; a fault of the story is logged for its writer and refused.</summary>
    public StoryMove Step(PublishedStory story, Func<StoryMove> step)
    {
        StoryMove result;
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
        if (result.Position is not null)
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

    /// <summary>What the server notes of a turn.</summary>
    private async ValueTask<ImmutableArray<SessionEvent>> NotesAsync(
        PublishedStory story,
        SessionRecord session,
        SessionPosition position
    )
    {
        if (!await gates.AllShutAsync(story, session, position.Beat))
        {
            return [];
        }
        var now = time.GetUtcNow();
        return
        [
            new SessionEvent(
                Guid.CreateVersion7(now),
                SessionEventKinds.GateShown,
                position.Turn,
                now,
                null,
                null
            ),
        ];
    }

    private ValueTask<SessionReply> ReplyAsync(
        PublishedStory story,
        SessionRecord session,
        SessionPosition position,
        StoryPosition? ahead
    ) => replies.TurnAsync(story, session, position.Turn, position.Beat, ahead);

    private TurnRecord Turn(SessionPosition position, string? via, ChoiceMode? mode) =>
        new(
            position.Turn,
            position.Beat.Id,
            position.Beat.Stop,
            position.Beat.Episode,
            position.Beat.Ending,
            via,
            mode,
            null,
            TimeSpan.Zero,
            Offered(position),
            time.GetUtcNow()
        );

    private static ImmutableArray<string> Offered(SessionPosition position) =>
        [.. position.Beat.Choices.Select(choice => choice.Id)];

    /// <summary>A position whose beat is as the viewer's variants show it.</summary>
    private async ValueTask<(
        SessionPosition Position,
        ImmutableArray<GivenVariant?> Given
    )> ShowAsync(PublishedStory story, SessionRecord session, SessionPosition position)
    {
        var (beat, given) = await experiments.ShowAsync(story, session, position.Beat);
        return (position with { Beat = beat }, [.. given]);
    }
}
