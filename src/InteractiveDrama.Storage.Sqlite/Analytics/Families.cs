using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using InteractiveDrama.Analytics.Events;
using InteractiveDrama.Analytics.Events.Bodies;
using InteractiveDrama.Storage.Sqlite.Sessions;

namespace InteractiveDrama.Storage.Sqlite.Analytics;

/// <summary>
/// Sessions of one viewer and story: numbered in the order they began, whatever the order they became known in. A known
/// viewer's session tells of the next one.
/// </summary>
internal sealed class Families(Recount recount)
{
    private readonly Ledger ledger = recount.Ledger;

    /// <summary>Adds a session to its family.</summary>
    public SessionState Add(CountedSession session)
    {
        var family = FamilyOf(session);
        var own = Hash(session, session.Id);
        var before = Neighbour(Before, family, session);
        var after = Neighbour(After, family, session);
        var number = session.ForkedFrom is null ? 1 : 2;
        if (before is { } earlier)
        {
            number = Math.Max(number, earlier.Session.Playthrough + 1);
        }
        var state = ledger.Add(session with { Playthrough = number }, family);
        recount.Welcome(state);
        // Forks that became known before the session they were forked from.
        var joined = family != own && Join(own, family);
        if (after is not null || joined)
        {
            Renumber(family);
        }
        if (session.Viewer is not null)
        {
            Link(before, state);
            Link(state, after);
        }
        return state;
    }

    /// <summary>Ties the sessions around one that was removed together.</summary>
    public void Close(SessionState removed)
    {
        if (
            removed.Session.Viewer is not null
            && Neighbour(Before, removed.Family, removed.Session) is { } before
        )
        {
            Link(before, Neighbour(After, removed.Family, removed.Session));
        }
    }

    private long FamilyOf(CountedSession session) =>
        session.Viewer is { } viewer ? Hash(session, "viewer/" + viewer)
        : session.ForkedFrom is not { } parent ? Hash(session, session.Id)
        : recount.Find(parent) is { Session.Viewer: null } known ? known.Family
        : Hash(session, parent);

    private static long Hash(CountedSession session, string who)
    {
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(
            Encoding.UTF8.GetBytes($"{(session.Simulated ? 1 : 0)}/{session.Story}/{who}"),
            hash
        );
        return BinaryPrimitives.ReadInt64BigEndian(hash);
    }

    private bool Join(long from, long to)
    {
        var joined = Ids("SELECT Id FROM Sessions WHERE Family = $family", from);
        foreach (var id in joined)
        {
            recount.Find(id)!.Family = to;
        }
        return joined.Count > 0
            && Sql("UPDATE Sessions SET Family = $to WHERE Family = $from")
                .With("$to", to)
                .With("$from", from)
                .ExecuteNonQuery() > 0;
    }

    /// <summary>Numbers only grow: those before the first one that is kept may have expired.</summary>
    private void Renumber(long family)
    {
        var last = 0;
        var ids = Ids(
            "SELECT Id FROM Sessions WHERE Family = $family ORDER BY StartedAt, Id",
            family
        );
        foreach (var id in ids)
        {
            var state = recount.Find(id)!;
            last = Math.Max(state.Session.Playthrough, last + 1);
            if (state.Session.Playthrough == last)
            {
                continue;
            }
            recount.Touch(state);
            state.Session = state.Session with { Playthrough = last };
            Sql("UPDATE Sessions SET Playthrough = $number WHERE Row = $row")
                .With("$number", last)
                .With("$row", state.Row)
                .ExecuteNonQuery();
        }
    }

    private void Link(SessionState? from, SessionState? to)
    {
        if (from is null)
        {
            return;
        }
        var known = from.Find(EventStream.Derived, 0);
        if ((known?.Body as ViewerReturned)?.In == to?.Session.Id)
        {
            return;
        }
        recount.Touch(from);
        if (to is null)
        {
            from.Remove(EventStream.Derived, 0);
            Sql("DELETE FROM Events WHERE Session = $row AND Stream = $stream")
                .With("$row", from.Row)
                .With("$stream", (int)EventStream.Derived)
                .ExecuteNonQuery();
        }
        else
        {
            var told = Returned(from.Session.Id, to.Session);
            from.Put(told);
            EventRows.Write(ledger.ReplaceEvent, ledger.Names, from.Row, told);
        }
        Sql("UPDATE Totals SET Events = Events + $more")
            .With("$more", (to is null ? 0 : 1) - (known is null ? 0 : 1))
            .ExecuteNonQuery();
    }

    private static AnalyticsEvent Returned(string session, CountedSession to) =>
        new(
            EventIds.Of(to.StartedAt, session, EventStream.Derived, 0),
            session,
            EventStream.Derived,
            0,
            0,
            to.StartedAt,
            new ViewerReturned(to.Id)
        );

    private SessionState? Neighbour(string which, long family, CountedSession session) =>
        Sql(which)
            .With("$family", family)
            .With("$started", session.StartedAt.UtcTicks)
            .With("$id", session.Id)
            .ExecuteScalar()
            is string id
            ? recount.Find(id)
            : null;

    private List<string> Ids(string text, long family)
    {
        using var reader = Sql(text).With("$family", family).ExecuteReader();
        var ids = new List<string>();
        while (reader.Read())
        {
            ids.Add(reader.GetString(0));
        }
        return ids;
    }

    private Microsoft.Data.Sqlite.SqliteCommand Sql(string text) => ledger.Statements.Sql(text);

    private const string Before =
        "SELECT Id FROM Sessions WHERE Family = $family AND (StartedAt, Id) < ($started, $id) "
        + "ORDER BY StartedAt DESC, Id DESC LIMIT 1";

    private const string After =
        "SELECT Id FROM Sessions WHERE Family = $family AND (StartedAt, Id) > ($started, $id) "
        + "ORDER BY StartedAt, Id LIMIT 1";
}
