using System.Security.Cryptography;
using InteractiveDrama.Hosting.Stories;
using InteractiveDrama.Playback.Sessions;
using InteractiveDrama.Protocol;

namespace InteractiveDrama.Hosting.Sessions;

/// <summary>Opens sessions: at a story's beginning, at an episode, or where an episode began in another session.</summary>
internal sealed class SessionOpener(
    ISessionStore store,
    StoryCatalogue catalogue,
    TurnMaker turns,
    TimeProvider time
)
{
    /// <summary>Opens the session, or finds the one that this command opened before.</summary>
    public async Task<OpenedSession> OpenAsync(StartRequest request, string commandId)
    {
        if (await store.FindOpeningAsync(SessionKeys.Opening(commandId)) is { } before)
        {
            return Again(before, commandId);
        }
        var story =
            catalogue.Find(Requests.Named(request.Story, "story"))
            ?? throw Faults.UnknownStory(request.Story);
        var (stored, key) = SessionKeys.Make(commandId);
        var session = Record(request, story, stored);
        var position = request.From is { } from
            ? await ForkAsync(story, from, session.Episode)
            : Begin(story, session);
        var (opening, reply) = await turns.OpenAsync(story, session, position);
        return await store.OpenAsync(opening) is OpenOutcome.AlreadyOpened same
            ? Again(same, commandId)
            : new OpenedSession(reply, key, Fresh: true);
    }

    private SessionRecord Record(StartRequest request, PublishedStory story, SessionKey key)
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
            Key = key,
            StartedAt = now,
            SeenAt = now,
            LeftAt = null,
        };
    }

    private SessionPosition Begin(PublishedStory story, SessionRecord session)
    {
        var step = turns.Step(story, () => story.Player.Start(session.Episode, session.Seed));
        return new SessionPosition(0, step.Beat, step.Snapshot!);
    }

    private async Task<SessionPosition> ForkAsync(
        PublishedStory story,
        ForkPoint from,
        string? episode
    )
    {
        if (episode is null)
        {
            throw Faults.Invalid(
                "episode is missing: from says where an episode is started again."
            );
        }
        var origin = await store.FindAsync(Requests.Session(from.Session));
        if (
            origin is null
            || origin.Session.Story != story.Id
            || !SessionKeys.Opens(origin.Session.Key, from.ResumeKey)
        )
        {
            throw Faults.UnknownSession();
        }
        if (origin.Session.Version != story.Package.Version)
        {
            throw Faults.Outdated();
        }
        return await store.FindBeginningAsync(origin.Session.Id, episode) is { } beginning
            ? new SessionPosition(0, beginning.Beat, beginning.Snapshot)
            : throw Faults.UnknownEpisode(episode);
    }

    private static OpenedSession Again(OpenOutcome.AlreadyOpened before, string commandId) =>
        new(
            ReplyBytes.Read(before.Reply.Body),
            SessionKeys.Again(before.Session.Key, commandId),
            Fresh: false
        );
}
