using System.CommandLine;
using System.Text;
using InteractiveDrama.Stories.Import.Twee;
using Spectre.Console;
using Severity = InteractiveDrama.Stories.Diagnostics.Severity;

namespace InteractiveDrama.Cli.Commands;

/// <summary><c>drama import STORY.twee</c>: makes a project of a Twine story.</summary>
internal static class ImportCommand
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    public static Command Create()
    {
        var file = new Argument<string>("FILE")
        {
            Description = "A Twine story as Twee 3 (.twee, .tw).",
        };
        var output = new Option<string?>("--output", "-o")
        {
            Description =
                "The folder to make; named after the story unless told. It must be new, or empty.",
        };
        var hint = new Option<string?>("--format-hint")
        {
            Description = "The story format, harlowe or sugarcube, in place of what the file says.",
        };
        hint.AcceptOnlyFromAmong("harlowe", "sugarcube");
        var dry = new Option<bool>("--dry-run")
        {
            Description = "Say what would come of it, and write nothing.",
        };
        var format = Arguments.Format("text", "json");
        var command = new Command(
            "import",
            "Make a project of a Twine story. What ink has no equivalent for becomes a TODO at its place, and a finding.\n\nExample: drama import cave.twee -o the-cave"
        )
        {
            file,
            output,
            hint,
            dry,
            format,
        };
        command.SetAction(parsed =>
            Run(
                parsed.GetValue(file)!,
                parsed.GetValue(output),
                parsed.GetValue(hint) switch
                {
                    "harlowe" => TweeFormat.Harlowe,
                    "sugarcube" => TweeFormat.SugarCube,
                    _ => null,
                },
                parsed.GetValue(dry),
                parsed.GetValue(format)!
            )
        );
        return command;
    }

    private static int Run(string file, string? output, TweeFormat? hint, bool dry, string format)
    {
        var import = TweeImporter.Import(Read(file), Path.GetFileName(file), hint);
        var folder = output ?? FolderOf(import.Title);
        var fine = !import.Files.IsEmpty;
        if (fine && !dry)
            Write(folder, import);
        if (format == "json")
            Console.WriteLine(
                CliJson.Page(
                    new
                    {
                        story = import.Title,
                        folder = fine && !dry ? folder : null,
                        format = import.Format.ToString().ToLowerInvariant(),
                        passages = import.Passages,
                        files = import.Files.Select(f => f.Path),
                        errors = Count(import, Severity.Error),
                        warnings = Count(import, Severity.Warning),
                        diagnostics = import.Diagnostics,
                    }
                )
            );
        else
            Print(import, fine && !dry ? folder : null);
        return fine ? ExitCodes.Fine : ExitCodes.Failed;
    }

    private static string Read(string file)
    {
        if (!File.Exists(file))
            throw new UsageException(
                $"There is no file '{file}': give a Twee file, such as one that Twine exports."
            );
        // Four bytes are the most a character takes.
        if (new FileInfo(file).Length > 4L * TweeImporter.MostCharacters)
            throw new UsageException($"'{file}' is too large for a story: the most is 64 MB.");
        try
        {
            return Strict.GetString(File.ReadAllBytes(file));
        }
        catch (DecoderFallbackException)
        {
            throw new UsageException($"'{file}' is not UTF-8 text; save it as UTF-8.");
        }
    }

    private static void Write(string folder, TweeImport import)
    {
        if (File.Exists(folder))
            throw new UsageException(
                $"'{folder}' is a file already; choose another folder with -o."
            );
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
            throw new UsageException(
                $"The folder '{folder}' is not empty; choose another with -o."
            );
        Directory.CreateDirectory(folder);
        foreach (var made in import.Files)
            File.WriteAllText(Path.Combine(folder, made.Path), made.Text, new UTF8Encoding(false));
    }

    private static void Print(TweeImport import, string? folder)
    {
        foreach (var finding in import.Diagnostics)
        {
            var colour = finding.Severity switch
            {
                Severity.Error => "red",
                Severity.Warning => "yellow",
                _ => "grey",
            };
            AnsiConsole.MarkupLineInterpolated($"[{colour}]{finding.ToString()}[/]");
            AnsiConsole.MarkupLineInterpolated($"    [grey]{finding.Help}[/]");
        }

        if (folder is null)
            return;
        var left = Count(import, Severity.Warning);
        AnsiConsole.MarkupLineInterpolated(
            $"{import.Title}: {import.Passages} {(import.Passages == 1 ? "passage" : "passages")}, {left} {(left == 1 ? "thing" : "things")} left to do, in '{folder}'."
        );
        Console.Error.WriteLine($"Next: drama check {folder}, drama play {folder}");
    }

    private static int Count(TweeImport import, Severity severity) =>
        import.Diagnostics.Count(d => d.Severity == severity);

    private static string FolderOf(string title)
    {
        var name = string.Concat(
                title.ToLowerInvariant().Select(c => char.IsLetterOrDigit(c) ? c : '-').Take(60)
            )
            .Trim('-');
        while (name.Contains("--", StringComparison.Ordinal))
            name = name.Replace("--", "-", StringComparison.Ordinal);
        return name.Length > 0 ? name : "imported";
    }
}
