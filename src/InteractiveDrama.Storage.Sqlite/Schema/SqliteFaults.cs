using InteractiveDrama.Playback.Sessions;
using Microsoft.Data.Sqlite;

namespace InteractiveDrama.Storage.Sqlite.Schema;

/// <summary>Says in words what SQLite says in numbers.</summary>
internal static class SqliteFaults
{
    /// <summary>The fault as the port's typed error.</summary>
    public static StoreUnavailableException Translate(SqliteException fault, string file)
    {
        var why = fault.SqliteErrorCode switch
        {
            5 or 6 => "another program holds it locked",
            8 => "it is read-only",
            10 => "the disk failed",
            11 or 26 => "it is damaged or not a database",
            13 => "the disk is full",
            14 => "it cannot be opened",
            _ => $"SQLite answered {fault.SqliteErrorCode} ({fault.Message})",
        };
        return new StoreUnavailableException(
            $"The database '{file}' cannot be used: {why}.",
            fault
        );
    }
}
