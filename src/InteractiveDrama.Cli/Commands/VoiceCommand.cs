using System.CommandLine;
using System.Text;
using InteractiveDrama.Cli.Shots;
using InteractiveDrama.Cli.Translating;
using InteractiveDrama.Shots.Supplied;

namespace InteractiveDrama.Cli.Commands;

/// <summary><c>drama voice</c>: the recording script to actors, and their recordings back.</summary>
internal static class VoiceCommand
{
    public static Command Create() =>
        new(
            "voice",
            "Give actors their lines, and take what they recorded.\n\nExample: drama voice export stories/prompt-side --locale en -o script.html"
        )
        {
            Export(),
            Import(),
        };

    private static Command Export()
    {
        var story = Arguments.Story();
        var locale = Locale();
        var output = Arguments.Output();
        output.Description =
            "Write to this file, a page to print when it ends in .html; the table goes to the screen unless told.";
        var format = Arguments.Format("csv", "html", "json");
        var command = new Command(
            "export",
            "Write the recording script, an actor after the other, each line with its id, mood and note.\n\nExample: drama voice export stories/prompt-side --locale en -o script.html"
        )
        {
            story,
            locale,
            output,
            format,
        };
        command.SetAction(
            (parsed, cancellation) =>
                Task.FromResult(
                    Export(
                        parsed.GetValue(story)!,
                        parsed.GetValue(locale)!,
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
            Description = "A folder of recordings named by the ids of their lines.",
        };
        var locale = Locale();
        var data = Arguments.Data();
        var format = Arguments.Format("text", "json");
        var command = new Command(
            "import",
            "Take a returned folder: what fits is copied into the story's voice/LOCALE/ folder and heard; what is refused, surplus or missing is listed.\n\nExample: drama voice import stories/prompt-side recordings --locale en"
        )
        {
            story,
            folder,
            locale,
            data,
            format,
        };
        command.SetAction(
            (parsed, cancellation) =>
                ImportAsync(
                    parsed.GetValue(story)!,
                    parsed.GetValue(folder)!,
                    parsed.GetValue(locale)!,
                    parsed.GetValue(data)!,
                    parsed.GetValue(format) == "json",
                    cancellation
                )
        );
        return command;
    }

    private static Option<string> Locale() =>
        new("--locale")
        {
            Description = "The language that is spoken, such as zh-CN.",
            Required = true,
        };

    private static int Export(
        string argument,
        string wanted,
        string? output,
        string format,
        CancellationToken cancellation
    )
    {
        if (LoadedStory.Load(argument) is not { } story)
            return ExitCodes.Failed;
        var locale = VoiceLocale.Of(story, wanted);
        var needs = StoryNeeds.Of(story, [locale], cancellation: cancellation);
        var names = CastNames.Of(story.Package);
        var isPage =
            format == "html"
            || (
                format == "csv"
                && output?.EndsWith(".html", StringComparison.OrdinalIgnoreCase) == true
            );
        var script =
            format == "json"
                ? Encoding.UTF8.GetBytes(
                    CliJson.Page(VoiceScript.Json(locale, needs, names)) + Environment.NewLine
                )
            : isPage
                ? Encoding.UTF8.GetBytes(
                    VoiceScript.Page(story.Package.Title, locale, needs, names)
                )
            : VoiceScript.Csv(needs, names);
        if (output is null)
        {
            Console.Out.Write(Encoding.UTF8.GetString(script));
        }
        else
        {
            TranslatedStory.Write(output, script);
            Console.WriteLine($"{output}: {needs.Voices.Length} lines in {locale}.");
        }

        return ExitCodes.Fine;
    }

    private static async Task<int> ImportAsync(
        string argument,
        string folder,
        string wanted,
        string data,
        bool json,
        CancellationToken cancellation
    )
    {
        if (!Directory.Exists(folder))
            throw new UsageException($"There is no folder '{folder}'.");
        if (LoadedStory.Load(argument) is not { } story)
            return ExitCodes.Failed;
        var locale = VoiceLocale.Of(story, wanted);
        var into = StoryFolder.Of(argument, StoryFolder.Voice, locale);
        var needs = StoryNeeds.Of(story, [locale], cancellation: cancellation);
        await using var library = MediaLibrary.Open(data);
        var report = await SuppliedImport.RunAsync(
            Path.GetFullPath(folder),
            into,
            SuppliedFolder.VoiceEndings,
            needs.Voices.Select(v => v.Need(needs.Story)),
            story.Package.Settings.Aspect,
            library.Supplied(story.Package.Settings),
            cancellation
        );
        if (json)
            Console.WriteLine(
                CliJson.Page(
                    new
                    {
                        story = needs.Story,
                        locale,
                        report,
                    }
                )
            );
        else
            report.Print();
        return report.Refused.IsEmpty ? ExitCodes.Fine : ExitCodes.Failed;
    }
}
