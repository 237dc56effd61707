using Microsoft.Data.Sqlite;

namespace InteractiveDrama.Storage.Sqlite.Writing;

/// <summary>The writer's connection with its statements, each prepared at its first use and kept.</summary>
internal sealed class Statements(SqliteConnection connection) : IDisposable
{
    private readonly Dictionary<string, SqliteCommand> prepared = new(StringComparer.Ordinal);

    /// <summary>The connection, for statements that read.</summary>
    public SqliteConnection Connection => connection;

    /// <summary>The group's transaction.</summary>
    public SqliteTransaction? Transaction { get; private set; }

    /// <summary>Begins a group.</summary>
    public SqliteTransaction Begin() => Transaction = connection.BeginTransaction(deferred: false);

    /// <summary>A statement inside the group's transaction; its parameters are those of its last use until they are set.</summary>
    /// <param name="text">A constant; what varies goes in as parameters.</param>
    public SqliteCommand Sql(string text)
    {
        if (!prepared.TryGetValue(text, out var command))
        {
            command = connection.CreateCommand();
#pragma warning disable CA2100 // Every text is a constant of the calling file.
            command.CommandText = text;
#pragma warning restore CA2100
            prepared.Add(text, command);
        }
        command.Transaction = Transaction;
        return command;
    }

    public void Dispose()
    {
        foreach (var command in prepared.Values)
        {
            command.Dispose();
        }
        connection.Dispose();
    }
}
