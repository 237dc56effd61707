using System.CommandLine;
using InteractiveDrama.Cli.Shots;
using InteractiveDrama.Shots.Library;

namespace InteractiveDrama.Cli.Commands;

/// <summary><c>drama takes verify</c>: reads every file of the library.</summary>
internal static class TakesVerifyCommand
{
    public static Command Create()
    {
        var data = Arguments.Data();
        var config = TakesGcCommand.Config();
        var format = Arguments.Format("text", "json");
        var command = new Command(
            "verify",
            "Read every file of the library and compare it with its hash. What is damaged is put aside in quarantine and never served; takes whose files are missing are listed.\n\nExample: drama takes verify --data data"
        )
        {
            data,
            config,
            format,
        };
        command.SetAction(
            (parsed, cancellation) =>
                RunAsync(
                    parsed.GetValue(data)!,
                    parsed.GetValue(config),
                    parsed.GetValue(format) == "json",
                    cancellation
                )
        );
        return command;
    }

    private static async Task<int> RunAsync(
        string data,
        string? config,
        bool json,
        CancellationToken cancellation
    )
    {
        await using var library = MediaLibrary.Need(data, config);
        var found = await new LibraryCheck(library.Store, library.Takes).RunAsync(cancellation);
        Console.WriteLine(json ? CliJson.Page(View(found)) : Text(found));
        return found.IsSound ? ExitCodes.Fine : ExitCodes.Failed;
    }

    private static object View(LibraryFindings found) =>
        new
        {
            found.Files,
            found.Bytes,
            found.Damaged,
            Missing = found.Missing.Select(missing => new
            {
                Take = missing.Take.Take.Id,
                missing.Take.Take.Story,
                missing.Take.Take.Subject,
                Published = missing.Take.IsPublished,
                missing.File.Sha256,
                missing.File.Role,
            }),
        };

    private static string Text(LibraryFindings found) =>
        string.Join(
            Environment.NewLine,
            [
                .. found.Damaged.Select(media =>
                    $"{new MediaName(media.Sha256, media.Type)} is damaged, and was put aside."
                ),
                .. found.Missing.Select(missing =>
                    $"{missing.Take.Take.Id} ({missing.Take.Take.Story}, {missing.Take.Take.Subject}{(missing.Take.IsPublished ? ", published" : "")}) has lost its {missing.File.Role.ToString().ToLowerInvariant()} {missing.File.Sha256}."
                ),
                found.IsSound
                    ? $"{found.Files:N0} files ({found.Bytes:N0} bytes) are as they were kept."
                    : $"{found.Files:N0} files read: {found.Damaged.Length:N0} damaged, {found.Missing.Length:N0} missing. Put the files back from a backup ('drama restore'), or make the takes again.",
            ]
        );
}
