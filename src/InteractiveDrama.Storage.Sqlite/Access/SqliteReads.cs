using InteractiveDrama.Storage.Sqlite.Schema;
using Microsoft.Data.Sqlite;

namespace InteractiveDrama.Storage.Sqlite.Access;

/// <summary>Reads on a connection of their own, faults translated.</summary>
internal sealed class SqliteReads(SqliteDatabase database)
{
    // SQLite reads are local and take microseconds: a thread hop would cost more than the read.
    public ValueTask<T> ReadAsync<T>(Func<SqliteConnection, T> read)
    {
        try
        {
            using var connection = database.OpenReader();
            return ValueTask.FromResult(read(connection));
        }
        catch (SqliteException e)
        {
            throw SqliteFaults.Translate(e, database.FilePath);
        }
    }
}
