using System.Collections.Concurrent;

namespace InteractiveDrama.Hosting.Sessions;

/// <summary>Which sessions a connection has opened, so that it can be told that another one took them over.</summary>
internal sealed class Connections
{
    private const int MostSessions = 16;

    private readonly ConcurrentDictionary<string, ConcurrentDictionary<string, byte>> opened = new(
        StringComparer.Ordinal
    );

    /// <summary>Notes that a connection opened a session.</summary>
    public void Add(string connection, string session)
    {
        var sessions = opened.GetOrAdd(connection, static _ => new(StringComparer.Ordinal));
        if (sessions.Count >= MostSessions && !sessions.ContainsKey(session))
        {
            throw Faults.Invalid(
                $"One connection can play {MostSessions} sessions; open another connection for more."
            );
        }
        sessions.TryAdd(session, 0);
    }

    /// <summary>Whether a connection has opened a session at some time.</summary>
    public bool HasOpened(string connection, string session) =>
        opened.TryGetValue(connection, out var sessions) && sessions.ContainsKey(session);

    /// <summary>Forgets a connection.</summary>
    /// <returns>The sessions it had opened.</returns>
    public IReadOnlyCollection<string> Remove(string connection) =>
        opened.TryRemove(connection, out var sessions) ? [.. sessions.Keys] : [];
}
