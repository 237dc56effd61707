using System.CommandLine;
using InteractiveDrama.Cli.Shots;
using InteractiveDrama.Cli.Translating;
using InteractiveDrama.Shots.Supplied;

namespace InteractiveDrama.Cli.Commands;

/// <summary><c>drama shots</c>: the shot list to people who make shots elsewhere, and their clips back.</summary>
internal static class ShotsCommand
{
    public static Command Create() =>
        new(
            "shots",
            "Give the list of shots to people who shoot or generate elsewhere, and take what they made.\n\nExample: drama shots export stories/prompt-side -o shot-list"
        )
        {
            Export(),
            Import(),
        };

    private static Command Export()
    {
        var story = Arguments.Story();
        var output = new Option<string?>("--output", "-o")
        {
            Description = "The folder to write to; unless told, STORY-shots here.",
        };
        var format = Arguments.Format("csv,html", "csv", "html", "json");
        var command = new Command(
            "export",
            "Write every shot a viewer can come to: id, what is to be seen, the words for a model, lines, length, references. As a table and as a page to print; as JSON to the screen.\n\nExample: drama shots export stories/prompt-side -o shot-list"
        )
        {
            story,
            output,
            format,
        };
        command.SetAction(
            (parsed, cancellation) =>
                Task.FromResult(
                    Export(
                        parsed.GetValue(story)!,
                        parsed.GetValue(output),
                        parsed.GetValue(format)!,
                        cancellation
                    )
                )
        );
        return command;
    }

    private static Command Import()
    {
        var story = Arguments.Story();
        var folder = new Argument<string>("FOLDER")
        {
            Description = "A folder of clips and stills named by the ids of their shots.",
        };
        var data = Arguments.Data();
        var format = Arguments.Format("text", "json");
        var command = new Command(
            "import",
            "Take a returned folder: what fits is copied into the story's media/ folder and shown; what is refused, surplus or missing is listed.\n\nExample: drama shots import stories/prompt-side returned"
        )
        {
            story,
            folder,
            data,
            format,
        };
        command.SetAction(
            (parsed, cancellation) =>
                ImportAsync(
                    parsed.GetValue(story)!,
                    parsed.GetValue(folder)!,
                    parsed.GetValue(data)!,
                    parsed.GetValue(format) == "json",
                    cancellation
                )
        );
        return command;
    }

    private static int Export(
        string argument,
        string? output,
        string format,
        CancellationToken cancellation
    )
    {
        if (LoadedStory.Load(argument) is not { } story)
            return ExitCodes.Failed;
        var needs = StoryNeeds.Of(story, [], cancellation: cancellation);
        var rows = ShotRows.Of(story.Package, needs);
        if (format == "json")
        {
            Console.WriteLine(
                CliJson.Page(
                    new
                    {
                        story = needs.Story,
                        whole = needs.IsWhole,
                        shots = rows,
                    }
                )
            );
            return ExitCodes.Fine;
        }

        var folder = output ?? $"{story.Id}-shots";
        if (format.Contains("csv", StringComparison.Ordinal))
            Save(Path.Combine(folder, "shots.csv"), ShotTable.Write(rows));
        if (format.Contains("html", StringComparison.Ordinal))
            Save(
                Path.Combine(folder, "shots.html"),
                System.Text.Encoding.UTF8.GetBytes(ShotPage.Write(story.Package, rows))
            );
        if (!needs.IsWhole)
            Console.Error.WriteLine(
                "The story has more states than were gone through: there may be further shots."
            );
        return ExitCodes.Fine;
    }

    private static void Save(string path, byte[] bytes)
    {
        TranslatedStory.Write(path, bytes);
        Console.WriteLine(path);
    }

    private static async Task<int> ImportAsync(
        string argument,
        string folder,
        string data,
        bool json,
        CancellationToken cancellation
    )
    {
        if (!Directory.Exists(folder))
            throw new UsageException($"There is no folder '{folder}'.");
        var into = StoryFolder.Of(argument, StoryFolder.Media);
        if (LoadedStory.Load(argument) is not { } story)
            return ExitCodes.Failed;
        var needs = StoryNeeds.Of(story, [], cancellation: cancellation);
        await using var library = MediaLibrary.Open(data);
        var report = await SuppliedImport.RunAsync(
            Path.GetFullPath(folder),
            into,
            SuppliedFolder.PictureEndings,
            needs.Shots.Select(s => s.Need(needs.Story)),
            story.Package.Settings.Aspect,
            library.Supplied(story.Package.Settings),
            cancellation
        );
        if (json)
            Console.WriteLine(CliJson.Page(new { story = needs.Story, report }));
        else
            report.Print();
        return report.Refused.IsEmpty ? ExitCodes.Fine : ExitCodes.Failed;
    }
}
