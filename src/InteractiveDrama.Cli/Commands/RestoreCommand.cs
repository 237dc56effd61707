using System.CommandLine;
using InteractiveDrama.Cli.Backups;
using InteractiveDrama.Storage.Sqlite.Backup;

namespace InteractiveDrama.Cli.Commands;

/// <summary><c>drama restore FILE</c>: a copy of the database, put where a server finds it.</summary>
internal static class RestoreCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "What 'drama backup' wrote." };
        var data = Arguments.Data();
        var command = new Command(
            "restore",
            "Put a copy of a database into a data folder that has none; a server can start on it then.\n\nExample: drama restore drama-monday.db --data restored"
        )
        {
            file,
            data,
        };
        command.SetAction(parsed =>
        {
            var folder = parsed.GetValue(data)!;
            var copy = parsed.GetValue(file)!;
            var bytes = DatabaseBackup.Restore(copy, folder);
            var beside = BackupFiles.BesideDatabase(copy);
            var (files, damaged) = BackupFiles.Copy(beside, folder);
            files += BackupReleases.Copy(beside, folder);
            files += BackupCounted.Copy(beside, folder);
            Console.WriteLine(
                $"Restored {bytes + files:N0} bytes; 'drama serve --data {folder}' goes on from there."
            );
            foreach (var name in damaged)
            {
                Console.Error.WriteLine($"'{name}' is damaged, and was not restored.");
            }
            return damaged.IsEmpty ? ExitCodes.Fine : ExitCodes.Failed;
        });
        return command;
    }
}
