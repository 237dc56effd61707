using InteractiveDrama.Hosting.Sessions;

namespace InteractiveDrama.Hosting.Limits;

/// <summary>A known viewer with connections: the calls of all of them, and the sessions open on them.</summary>
internal sealed class Seat(string viewer, TokenBucket calls)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, string> sessions = new(StringComparer.Ordinal);
    private int opening;

    /// <summary>The viewer's id.</summary>
    public string Viewer => viewer;

    /// <summary>What the viewer may still ask for.</summary>
    public TokenBucket Calls => calls;

    /// <summary>Connections that sit here; counted by <see cref="Callers"/>.</summary>
    public int Connections { get; set; }

    /// <summary>Keeps a place for a session that is being opened.</summary>
    /// <param name="session">The session; null for a new one.</param>
    /// <param name="most">How many may be open.</param>
    /// <exception cref="DramaFaultException">As many are open already.</exception>
    public void Reserve(string? session, int most)
    {
        lock (gate)
        {
            if (session is not null && sessions.ContainsKey(session))
            {
                opening++;
                return;
            }
            if (sessions.Count + opening >= most)
            {
                throw Faults.TooManySessions(most);
            }
            opening++;
        }
    }

    /// <summary>What was reserved is open on a connection, or was not opened.</summary>
    /// <param name="session">The session; null when none was opened.</param>
    /// <param name="connection">The connection it is played from now.</param>
    public void Settle(string? session, string connection)
    {
        lock (gate)
        {
            opening--;
            if (session is not null)
            {
                sessions[session] = connection;
            }
        }
    }

    /// <summary>A connection is gone, and the sessions that were played from it last.</summary>
    public void Leave(string connection)
    {
        lock (gate)
        {
            foreach (
                var session in sessions
                    .Where(open => open.Value == connection)
                    .Select(open => open.Key)
                    .ToArray()
            )
            {
                sessions.Remove(session);
            }
        }
    }
}
