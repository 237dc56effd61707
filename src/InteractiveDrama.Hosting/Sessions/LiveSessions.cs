using System.Collections.Concurrent;
using InteractiveDrama.Playback.Sessions;

namespace InteractiveDrama.Hosting.Sessions;

/// <summary>The sessions somebody is connected to, each behind a lock of its own.</summary>
internal sealed class LiveSessions
{
    private readonly ConcurrentDictionary<string, LiveSession> live = new(StringComparer.Ordinal);

    /// <summary>How many are in memory now.</summary>
    public int Count => live.Count;

    /// <summary>Those in memory now.</summary>
    public IReadOnlyCollection<string> Ids => [.. live.Keys];

    /// <summary>Ids of those that are played now and of which something is true.</summary>
    public IReadOnlyCollection<string> Playing(Func<SessionRecord, bool> filter) =>
        [
            .. live
                .Values.Where(session => session.Record is { } record && filter(record))
                .Select(session => session.Id),
        ];

    /// <summary>Takes a session's lock. Dispose what is returned; a session without a connection then leaves memory.</summary>
    public async ValueTask<Usage> UseAsync(string id)
    {
        while (true)
        {
            var session = live.GetOrAdd(id, static id => new LiveSession(id));
            await session.Gate.WaitAsync();
            if (!session.Retired)
            {
                return new Usage(this, session);
            }
            session.Gate.Release();
        }
    }

    /// <summary>The time in which a session is one caller's own.</summary>
    internal readonly struct Usage(LiveSessions sessions, LiveSession session) : IDisposable
    {
        public LiveSession Session { get; } = session;

        public void Dispose()
        {
            if (Session.Connection is null)
            {
                Session.Retired = true;
                Session.Alarm?.Dispose();
                sessions.live.TryRemove(Session.Id, out _);
            }
            // The gate is not disposed: others may still wait at it, to find the session retired.
            Session.Gate.Release();
        }
    }
}
