using System.CommandLine;
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
            var bytes = DatabaseBackup.Restore(parsed.GetValue(file)!, folder);
            Console.WriteLine(
                $"Restored {bytes:N0} bytes; 'drama serve --data {folder}' goes on from there."
            );
            return ExitCodes.Fine;
        });
        return command;
    }
}
