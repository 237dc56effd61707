using InteractiveDrama.Protocol;

namespace InteractiveDrama.Client.Playing;

/// <summary>What a client knows of the session it plays. Turns only grow, so a beat that is overtaken is left out.</summary>
internal sealed class SessionPlace
{
    private const int MostEarly = 64;

    private readonly Lock gate = new();
    private readonly List<SessionReply> early = [];
    private string? session;
    private string? resumeKey;
    private string? locale;
    private int turn;
    private SessionReply? last;
    private SessionReply? missed;
    private int asking;

    public SessionPlace() => Feed = new BeatFeed(gate);

    /// <summary>Hears of every beat once.</summary>
    public BeatFeed Feed { get; }

    public string? Session => Read(() => session);

    public string? ResumeKey => Read(() => resumeKey);

    public int Turn => Read(() => turn);

    /// <summary>The newest beat; null while no session is open.</summary>
    public SessionReply? Last => Read(() => last);

    /// <summary>What opens the session on a new connection; null while there is none.</summary>
    public ResumeRequest? Resumption =>
        Read(() =>
            session is null
                ? null
                : new ResumeRequest
                {
                    Session = session,
                    LastTurn = turn,
                    ResumeKey = resumeKey,
                    Locale = locale,
                }
        );

    /// <summary>Leaves the session as it stands; another one is about to be opened.</summary>
    public void Leave()
    {
        lock (gate)
        {
            (session, resumeKey, locale, turn) = (null, null, null, 0);
            (last, missed) = (null, null);
            early.Clear();
        }
    }

    /// <summary>A session is open.</summary>
    /// <returns>What was told of it before its opening was answered.</returns>
    public IReadOnlyList<SessionReply> Open(SessionReply reply, string? key, string? language)
    {
        lock (gate)
        {
            var isNews = session != reply.Session || reply.Turn > turn;
            (session, resumeKey, turn, last) = (reply.Session, key, reply.Turn, reply);
            locale = language ?? locale;
            if (isNews)
            {
                Feed.Tell(reply);
            }
            SessionReply[] told = [.. early];
            early.Clear();
            return told;
        }
    }

    /// <summary>The viewer reads in another language from now on.</summary>
    public void Speak(string language)
    {
        lock (gate)
        {
            locale = language;
        }
    }

    /// <summary>Takes a beat.</summary>
    /// <returns>Whether it is newer than what was known.</returns>
    public bool Advance(SessionReply reply)
    {
        lock (gate)
        {
            if (reply.Session is null || reply.Session != session || reply.Turn <= turn)
            {
                return false;
            }
            (turn, last) = (reply.Turn, reply);
            Feed.Tell(reply);
            return true;
        }
    }

    /// <summary>Takes what nobody asked for.</summary>
    /// <returns>Whether it is news of this session.</returns>
    public bool Hear(SessionReply reply)
    {
        lock (gate)
        {
            if (session is null && early.Count < MostEarly)
            {
                early.Add(reply);
            }
            return reply.Session == session && (reply.Error is not null || Advance(reply));
        }
    }

    /// <summary>A command goes out; until it is answered, its answer is the news.</summary>
    public void Ask()
    {
        lock (gate)
        {
            asking++;
        }
    }

    /// <summary>A command is answered, or given up.</summary>
    /// <returns>What was missed while away and no answer told; null when nothing was.</returns>
    public SessionReply? Answered()
    {
        lock (gate)
        {
            if (--asking > 0 || missed is not { } reply)
            {
                return null;
            }
            missed = null;
            return Advance(reply) ? reply : null;
        }
    }

    /// <summary>The session is open on a new connection.</summary>
    /// <returns>True for a beat that was missed, false for the one known, null where an answer will tell.</returns>
    public bool? Greeted(SessionReply reply)
    {
        lock (gate)
        {
            if (asking == 0)
            {
                return Advance(reply);
            }
            missed = reply;
            return null;
        }
    }

    private T Read<T>(Func<T> what)
    {
        lock (gate)
        {
            return what();
        }
    }
}
