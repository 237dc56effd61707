using System.Collections.Immutable;
using System.Security.Cryptography;
using InteractiveDrama.Hosting.Events;
using InteractiveDrama.Hosting.Identity;
using InteractiveDrama.Hosting.Stories;
using InteractiveDrama.Playback.Engine;
using InteractiveDrama.Playback.Migration;
using InteractiveDrama.Playback.Sessions;
using InteractiveDrama.Playback.Steps;
using InteractiveDrama.Protocol;

namespace InteractiveDrama.Hosting.Sessions;

/// <summary>Opens sessions: at a story's beginning, at an episode, or where an episode began in another session.</summary>
internal sealed class SessionOpener(
    ISessionStore store,
    StoryCatalogue catalogue,
    TurnMaker turns,
    Replies replies,
    SessionPaths paths,
    StoredTurns events,
    TimeProvider time
)
{
    /// <summary>Opens the session, or finds the one that this command opened before.</summary>
    public async Task<OpenedSession> OpenAsync(
        StartRequest request,
        string commandId,
        string? viewer
    )
    {
        if (await store.FindOpeningAsync(SessionKeys.Opening(commandId)) is { } before)
        {
            return await AgainAsync(before, commandId, viewer);
        }
        var story = Story(Requests.Named(request.Story, "story"));
        var (stored, key) = SessionKeys.Make(commandId);
        var session = Record(request, story, stored) with { Viewer = viewer };
        SessionPosition position;
        StoryPosition ahead;
        ImmutableArray<Draw>? draws = [];
        if (request.From is { } from)
        {
            var beginning = await ForkAsync(story, from, session.Episode, viewer);
            session = session with { ForkedAt = beginning.Turn };
            position = new SessionPosition(0, beginning.Beat, beginning.Snapshot);
            ahead = story.Player.Restore(beginning.Snapshot);
        }
        else
        {
            var step = turns.Step(story, () => story.Player.Begin(session.Episode, session.Seed));
            position = TurnMaker.Position(story, 0, step);
            ahead = step.Position!;
            draws = TurnMaker.Drawn(story, step);
        }
        var (opening, reply) = await turns.OpenAsync(story, session, position, ahead, draws);
        if (await store.OpenAsync(opening) is OpenOutcome.AlreadyOpened same)
        {
            return await AgainAsync(same, commandId, viewer);
        }
        events.Opened(opening);
        return new OpenedSession(reply, key, Fresh: true);
    }

    /// <summary>The session to go on with instead of a new one; null when a new one is to be opened.</summary>
    public async Task<string?> LeftOffAsync(StartRequest request, string? viewer)
    {
        if (!request.Continue)
        {
            return null;
        }
        if (request.Episode is not null || request.From is not null)
        {
            throw Faults.Invalid(
                "continue goes on where the viewer stands; leave episode and from out, or continue."
            );
        }
        var story = Story(Requests.Named(request.Story, "story")).Id;
        return
            viewer is not null
            && await store.RecentAsync(story, viewer, request.Simulated, 1) is [var latest]
            ? latest
            : null;
    }

    /// <summary>The record of a session that a request asks for.</summary>
    public SessionRecord Record(StartRequest request, PublishedStory story, SessionKey key)
    {
        var now = time.GetUtcNow();
        return new SessionRecord
        {
            Id = Guid.CreateVersion7(now).ToString("N"),
            Story = story.Id,
            Version = story.Package.Version,
            Episode = Requests.Optional(request.Episode, "episode"),
            ForkedFrom = request.From is { } from ? Requests.Session(from.Session) : null,
            Locale = Requests.Optional(request.Locale, "locale"),
            Seed =
                request.Simulated && Requests.NotNegative(request.Seed, "seed") is { } seed
                    ? seed
                    : RandomNumberGenerator.GetInt32(int.MaxValue),
            Timers = request.Timers switch
            {
                TimerPreference.Written => TimerSetting.Written,
                TimerPreference.Doubled => TimerSetting.Doubled,
                TimerPreference.None => TimerSetting.None,
                _ => throw Faults.Invalid("timers must be written, doubled or none."),
            },
            Simulated = request.Simulated,
            Device = Device(request.Device),
            Tracked = !request.DoNotTrack,
            Key = key,
            StartedAt = now,
            SeenAt = now,
            LeftAt = null,
        };
    }

    private static DeviceClass? Device(DeviceKind? told) =>
        told switch
        {
            null => null,
            DeviceKind.Phone => DeviceClass.Phone,
            DeviceKind.Tablet => DeviceClass.Tablet,
            DeviceKind.Desktop => DeviceClass.Desktop,
            DeviceKind.Tv => DeviceClass.Tv,
            _ => throw Faults.Invalid("device must be phone, tablet, desktop or tv."),
        };

    private async Task<EpisodeBeginning> ForkAsync(
        PublishedStory story,
        ForkPoint from,
        string? episode,
        string? viewer
    )
    {
        if (episode is null)
        {
            throw Faults.Invalid(
                "episode is missing: from says where an episode is started again."
            );
        }
        var key = Requests.Optional(from.ResumeKey, "from.resumeKey");
        var origin = await store.FindAsync(Requests.Session(from.Session));
        if (
            origin is null
            || origin.Session.Story != story.Id
            || !origin.Session.Opens(viewer, key)
        )
        {
            throw Faults.UnknownSession();
        }
        var beginning =
            await store.FindBeginningAsync(origin.Session.Id, episode)
            ?? throw Faults.UnknownEpisode(episode);
        return story.Reads(beginning.Snapshot)
            ? beginning
            : await BeginAnewAsync(story, origin.Session, beginning);
    }

    /// <summary>An episode's beginning in the version served now, when the session that came to it played another.</summary>
    private async Task<EpisodeBeginning> BeginAnewAsync(
        PublishedStory story,
        SessionRecord origin,
        EpisodeBeginning before
    )
    {
        var path = await paths.OfAsync(origin, before.Turn);
        var carried = StoryMigration.Carry(story.Player, path.Path with { HasEnded = false });
        if (
            carried is not { Outcome: CarryOutcome.Continued, Beat: { } beat, Position: { } there }
            || (
                EpisodeBeginnings.Of(beat, before.Episode) is null && beat.Episode != before.Episode
            )
        )
        {
            throw Faults.Outdated();
        }
        return before with
        {
            Beat = EpisodeBeginnings.Of(beat, before.Episode) ?? beat,
            Snapshot = story.Player.Save(there),
        };
    }

    private async Task<OpenedSession> AgainAsync(
        OpenOutcome.AlreadyOpened before,
        string commandId,
        string? viewer
    )
    {
        var session = before.Session;
        var key = SessionKeys.Again(session.Key, commandId);
        if (!session.Opens(viewer, key))
        {
            throw Faults.UnknownSession();
        }
        var position = before.Reply.Position ?? throw Faults.Outdated();
        var reply = await replies.TurnAsync(Story(session.Story), session, position);
        return new OpenedSession(reply, key, Fresh: false);
    }

    private PublishedStory Story(string id) => catalogue.Find(id) ?? throw Faults.UnknownStory(id);
}
