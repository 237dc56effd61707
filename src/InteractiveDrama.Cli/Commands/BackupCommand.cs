using System.CommandLine;
using InteractiveDrama.Storage.Sqlite.Backup;

namespace InteractiveDrama.Cli.Commands;

/// <summary><c>drama backup -o FILE</c>: a copy of the database, while a server runs on it.</summary>
internal static class BackupCommand
{
    public static Command Create()
    {
        var data = Arguments.Data();
        var output = new Option<string>("--output", "-o")
        {
            Description = "Write the copy to this file; there must be nothing yet.",
            Required = true,
        };
        var command = new Command(
            "backup",
            "Copy a server's database to a file, also while the server runs: every turn that was answered before is in it.\n\nExample: drama backup --data data -o drama-monday.db"
        )
        {
            data,
            output,
        };
        command.SetAction(parsed =>
        {
            var file = parsed.GetValue(output)!;
            var bytes = DatabaseBackup.Save(parsed.GetValue(data)!, file);
            Console.WriteLine(
                $"Copied {bytes:N0} bytes to {file}; 'drama restore {file}' puts it into a new data folder."
            );
            return ExitCodes.Fine;
        });
        return command;
    }
}
