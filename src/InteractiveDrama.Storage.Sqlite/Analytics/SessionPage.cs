using System.Collections.Immutable;
using InteractiveDrama.Analytics.Events;
using InteractiveDrama.Storage.Sqlite.Sessions;

namespace InteractiveDrama.Storage.Sqlite.Analytics;

/// <summary>Reads sessions page after page, oldest first: a long reading holds neither the file nor memory.</summary>
internal sealed class SessionPage(EventQuery query, int size)
{
    private (long StartedAt, string Id) last = (long.MinValue, "");

    public ImmutableArray<SessionEvents> Next(CounterReads reads)
    {
        var rows = Rows(reads);
        return
        [
            .. rows.Select(row =>
            {
                var stored = reads.Sessions("s.Row = $a", row).Single();
                return new SessionEvents(stored.Session, [.. stored.Events]);
            }),
        ];
    }

    private List<long> Rows(CounterReads reads)
    {
        using var command = reads.Sql(
            "SELECT s.Row, s.StartedAt, s.Id FROM Sessions s WHERE (s.StartedAt, s.Id) > ($started, $id)"
                + (
                    query.Story is null
                        ? ""
                        : " AND s.Story = (SELECT Id FROM Names WHERE Text = $story)"
                )
                + (query.Simulated is null ? "" : " AND s.Simulated = $simulated")
                + (
                    query.Sessions is null
                        ? ""
                        : " AND s.Id IN (SELECT value FROM json_each($sessions))"
                )
                + " ORDER BY s.StartedAt, s.Id LIMIT $size"
        );
        if (query.Sessions is { } sessions)
        {
            command.With("$sessions", Sqlite.Sessions.Rows.Encode([.. sessions]));
        }
        using var reader = command
            .With("$story", query.Story)
            .With("$simulated", query.Simulated)
            .With("$started", last.StartedAt)
            .With("$id", last.Id)
            .With("$size", size)
            .ExecuteReader();
        var rows = new List<long>();
        while (reader.Read())
        {
            rows.Add(reader.GetInt64(0));
            last = (reader.GetInt64(1), reader.GetString(2));
        }
        return rows;
    }
}
