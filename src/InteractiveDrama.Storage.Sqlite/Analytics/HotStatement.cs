using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace InteractiveDrama.Storage.Sqlite.Analytics;

/// <summary>
/// A prepared statement without ADO.NET around it, for those that run tens of thousands of times in a transaction: there a
/// command's parameters cost more than the row.
/// </summary>
internal sealed class HotStatement : IDisposable
{
    private readonly sqlite3 database;
    private readonly sqlite3_stmt statement;
    private int bound;

    /// <summary>Prepares it.</summary>
    /// <param name="connection">An open connection.</param>
    /// <param name="text">A constant; what varies is bound in the order of its question marks.</param>
    public HotStatement(SqliteConnection connection, string text)
    {
        database = connection.Handle!;
        Check(raw.sqlite3_prepare_v2(database, text, out statement));
    }

    public HotStatement Bind(long value)
    {
        Check(raw.sqlite3_bind_int64(statement, ++bound, value));
        return this;
    }

    public HotStatement Bind(long? value)
    {
        if (value is { } known)
        {
            return Bind(known);
        }
        Check(raw.sqlite3_bind_null(statement, ++bound));
        return this;
    }

    public HotStatement Bind(ReadOnlySpan<byte> value)
    {
        Check(raw.sqlite3_bind_blob(statement, ++bound, value));
        return this;
    }

    public HotStatement BindNull()
    {
        Check(raw.sqlite3_bind_null(statement, ++bound));
        return this;
    }

    /// <summary>Runs it; it returns no rows.</summary>
    /// <returns>How many rows changed.</returns>
    public int Run()
    {
        bound = 0;
        var outcome = raw.sqlite3_step(statement);
        var changed = outcome == raw.SQLITE_DONE ? raw.sqlite3_changes(database) : 0;
        raw.sqlite3_reset(statement);
        Check(outcome == raw.SQLITE_DONE ? raw.SQLITE_OK : outcome);
        return changed;
    }

    public void Dispose() => statement.Dispose();

    private void Check(int outcome)
    {
        if (outcome != raw.SQLITE_OK)
        {
            throw new SqliteException(
                raw.sqlite3_errmsg(database).utf8_to_string(),
                outcome & 0xFF,
                outcome
            );
        }
    }
}
