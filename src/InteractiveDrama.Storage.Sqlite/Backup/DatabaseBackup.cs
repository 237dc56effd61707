using InteractiveDrama.Storage.Sqlite.Schema;
using Microsoft.Data.Sqlite;

namespace InteractiveDrama.Storage.Sqlite.Backup;

/// <summary>Copies the database to a file while a server writes to it, and back into a data folder.</summary>
public static class DatabaseBackup
{
    /// <summary>
    /// Copies a database as it stands at one moment; whoever writes goes on meanwhile. Every turn that was acknowledged
    /// before the call is in it. The file appears when it is whole and checked.
    /// </summary>
    /// <param name="folder">The data folder.</param>
    /// <param name="file">The copy; there must be nothing yet.</param>
    /// <returns>The copy's size in bytes.</returns>
    /// <exception cref="IOException">There is no database, there is a file already, or it cannot be written.</exception>
    public static long Save(string folder, string file)
    {
        var source = Path.Combine(folder, SqliteStorageOptions.FileName);
        if (!File.Exists(source))
        {
            throw new IOException(
                $"There is no database in '{folder}'; give the server's data folder with --data."
            );
        }
        return Copy(source, file);
    }

    /// <summary>Puts a copy into a data folder that has no database.</summary>
    /// <param name="file">The copy.</param>
    /// <param name="folder">The data folder; made when it is absent.</param>
    /// <returns>The database's size in bytes.</returns>
    /// <exception cref="IOException">The copy is none of ours, the folder has a database, or it cannot be written.</exception>
    public static long Restore(string file, string folder)
    {
        if (!File.Exists(file))
        {
            throw new IOException(
                $"There is no file '{file}'; give one that 'drama backup' wrote."
            );
        }
        Directory.CreateDirectory(folder);
        return Copy(file, Path.Combine(folder, SqliteStorageOptions.FileName));
    }

    /// <summary>Copies the analytics file in the same way.</summary>
    /// <param name="from">A data folder, or what stands beside a copy.</param>
    /// <param name="to">The other one; made when it is absent.</param>
    /// <returns>Its size in bytes; 0 when there is none: what is counted follows from the record.</returns>
    /// <exception cref="IOException">There is a file already, or it cannot be read or written.</exception>
    public static long CopyAnalytics(string from, string to)
    {
        var source = Path.Combine(from, SqliteStorageOptions.AnalyticsFileName);
        if (!File.Exists(source))
        {
            return 0;
        }
        Directory.CreateDirectory(to);
        return Copy(source, Path.Combine(to, SqliteStorageOptions.AnalyticsFileName), "Totals");
    }

    private static long Copy(string source, string target, string table = "__EFMigrationsHistory")
    {
        if (File.Exists(target))
        {
            throw new IOException(
                $"There is a file '{target}' already, and it is not overwritten; move it away, or give another name."
            );
        }
        var unfinished = target + ".part";
        try
        {
            File.Delete(unfinished);
            using (var from = Open(source, SqliteOpenMode.ReadOnly))
            using (var to = Open(unfinished, SqliteOpenMode.ReadWriteCreate))
            {
                Check(
                    from,
                    source,
                    $"SELECT count(*) FROM sqlite_master WHERE name = '{table}'",
                    1L
                );
                from.BackupDatabase(to);
                // The copy is one file: no log beside it that could be forgotten.
                Ask(to, "PRAGMA journal_mode=DELETE");
                Check(to, source, "PRAGMA integrity_check", "ok");
            }
            File.Move(unfinished, target);
            return new FileInfo(target).Length;
        }
        catch (SqliteException e)
        {
            throw new IOException(SqliteFaults.Translate(e, source).Message, e);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    private static void Check(
        SqliteConnection connection,
        string file,
        string question,
        object answer
    )
    {
        if (!Equals(Ask(connection, question), answer))
        {
            throw new IOException(
                $"'{file}' is damaged or no database of this server; nothing was copied."
            );
        }
    }

    private static SqliteConnection Open(string file, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder
            {
                DataSource = Path.GetFullPath(file),
                Mode = mode,
                Pooling = false,
            }.ToString()
        );
        connection.Open();
        return connection;
    }

    private static object? Ask(SqliteConnection connection, string question)
    {
        using var command = connection.CreateCommand();
        // Pragmas and catalogue questions of this file; nothing of a caller's is in them.
#pragma warning disable CA2100
        command.CommandText = question;
#pragma warning restore CA2100
        return command.ExecuteScalar();
    }
}
