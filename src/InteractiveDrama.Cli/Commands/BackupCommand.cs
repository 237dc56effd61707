using System.CommandLine;
using InteractiveDrama.Cli.Backups;
using InteractiveDrama.Storage.Sqlite.Backup;

namespace InteractiveDrama.Cli.Commands;

/// <summary><c>drama backup -o FILE</c>: a copy of the database and of the files it names, while a server runs on them.</summary>
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
            "Copy a server's database to a file, also while the server runs: every turn that was answered before is in it. Media, published versions, releases and what is counted of viewers go to a folder beside it, FILE.files.\n\nExample: drama backup --data data -o drama-monday.db"
        )
        {
            data,
            output,
        };
        command.SetAction(parsed =>
        {
            var file = parsed.GetValue(output)!;
            var folder = parsed.GetValue(data)!;
            var beside = BackupFiles.BesideDatabase(file);
            // Before the database: what is counted is never ahead of what is recorded.
            var counted = File.Exists(file) ? 0 : BackupCounted.Copy(folder, beside);
            var bytes = counted + DatabaseBackup.Save(folder, file);
            // After the database: what its takes name was kept before they were added.
            var (files, damaged) = BackupFiles.Copy(folder, beside);
            files += BackupReleases.Copy(folder, beside);
            Console.WriteLine(
                $"Copied {bytes + files:N0} bytes to {file}; 'drama restore {file}' puts it into a new data folder."
            );
            foreach (var name in damaged)
            {
                Console.Error.WriteLine(
                    $"'{name}' is damaged, and was not copied; 'drama takes verify' says which takes have lost it."
                );
            }
            return damaged.IsEmpty ? ExitCodes.Fine : ExitCodes.Failed;
        });
        return command;
    }
}
