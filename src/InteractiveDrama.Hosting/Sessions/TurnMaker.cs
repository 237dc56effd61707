using System.Collections.Immutable;
using InteractiveDrama.Hosting.Stories;
using InteractiveDrama.Hosting.Views;
using InteractiveDrama.Playback.Sessions;
using InteractiveDrama.Playback.Steps;
using InteractiveDrama.Protocol;
using Microsoft.Extensions.Logging;

namespace InteractiveDrama.Hosting.Sessions;

/// <summary>Makes turns: steps the story and puts together what is stored and what is answered.</summary>
internal sealed class TurnMaker(BeatViews views, TimeProvider time, ILogger<TurnMaker> log)
{
    /// <summary>The first turn of a new session.</summary>
    public async Task<(SessionOpening Opening, SessionReply Reply)> OpenAsync(
        PublishedStory story,
        SessionRecord session,
        SessionPosition position
    )
    {
        var reply = await ReplyAsync(story, session, position);
        var opening = new SessionOpening(
            session,
            Turn(position, null, null, null, TimeSpan.Zero),
            position,
            EpisodeBeginnings.In(position),
            Events(position, "started", session.Episode),
            ReplyBytes.Write(reply)
        );
        return (opening, reply);
    }

    /// <summary>The turn that a choice leads to.</summary>
    public async Task<(TurnCommit Commit, SessionReply Reply)> ChooseAsync(
        LiveSession live,
        string commandId,
        string choice,
        ChoiceMode mode,
        TimeSpan? thought,
        TimeSpan held
    )
    {
        var (story, session, from) = (live.Story!, live.Record!, live.Position!);
        var step = Step(story, () => story.Player.Choose(from.Snapshot, choice));
        var position = new SessionPosition(from.Turn + 1, step.Beat, step.Snapshot!);
        var reply = await ReplyAsync(story, session, position);
        var commit = new TurnCommit(
            session.Id,
            commandId,
            Turn(position, choice, mode, thought, held),
            position,
            EpisodeBeginnings.In(position),
            Events(position, "chosen", choice),
            ReplyBytes.Write(reply)
        );
        return (commit, reply);
    }

    /// <summary>A step that worked; a fault of the story is logged for its writer and refused.</summary>
    public StepResult Step(PublishedStory story, Func<StepResult> step)
    {
        StepResult result;
        try
        {
            result = step();
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
