using System.CommandLine;
using System.Text;
using InteractiveDrama.Cli.Translating;
using InteractiveDrama.Stories.Projects;
using InteractiveDrama.Stories.Translation;

namespace InteractiveDrama.Cli.Commands;

/// <summary><c>drama strings</c>: the texts of a story to translators and back.</summary>
internal static class StringsCommand
{
    public static Command Create() =>
        new(
            "strings",
            "Give a story's texts to translators, take the translations, and say how far they are.\n\nExample: drama strings export stories/the-lamp --locale zh-CN"
        )
        {
            Export(),
            Import(),
            Status(),
        };

    private static Command Export()
    {
        var story = Arguments.Story();
        var locale = Locale(
            "The locale to translate into, such as zh-CN; unless told, each that drama.yaml lists."
        );
        var to = new Option<string>("--to")
        {
            Description = "xliff for translators' tools, csv for a spreadsheet.",
            DefaultValueFactory = _ => "xliff",
        };
        to.AcceptOnlyFromAmong("xliff", "csv");
        var output = Arguments.Output();
        output.Description =
            "Write to this file, '-' for the screen; unless told, XLIFF goes to locales/ in the story's folder, CSV to the screen.";
        var command = new Command(
            "export",
            "Write every text with its translation and what a translator has to know of it. What was translated before is carried over.\n\nExample: drama strings export stories/the-lamp --locale zh-CN --to csv -o lamp-zh.csv"
        )
        {
            story,
            locale,
            to,
            output,
        };
        command.SetAction(parsed =>
            Export(
                parsed.GetValue(story)!,
                parsed.GetValue(locale),
                parsed.GetValue(to) == "csv",
                parsed.GetValue(output)
            )
        );
        return command;
    }

    private static Command Import()
    {
        var story = Arguments.Story();
        var file = new Argument<string>("FILE")
        {
            Description = "The translations, XLIFF 2 or CSV.",
        };
        var locale = Locale("The locale, where the file does not say.");
        var format = Arguments.Format("text", "json");
        var command = new Command(
            "import",
            "Take translations into the story's locales/ folder, and say what is new, changed, orphaned or refused.\n\nExample: drama strings import stories/the-lamp lamp-zh.csv"
        )
        {
            story,
            file,
            locale,
            format,
        };
        command.SetAction(parsed =>
            Import(
                parsed.GetValue(story)!,
                parsed.GetValue(file)!,
                parsed.GetValue(locale),
                parsed.GetValue(format) == "json"
            )
        );
        return command;
    }

    private static Command Status()
    {
        var story = Arguments.Story();
        var format = Arguments.Format("text", "json");
        var command = new Command(
            "status",
            "Say for each locale how many texts are translated, to be reviewed, and missing.\n\nExample: drama strings status stories/the-lamp"
        )
        {
            story,
            format,
        };
        command.SetAction(parsed =>
            Status(parsed.GetValue(story)!, parsed.GetValue(format) == "json")
        );
        return command;
    }

    private static Option<string?> Locale(string description) =>
        new("--locale") { Description = description };

    private static int Export(string argument, string? locale, bool csv, string? output)
    {
        if (TranslatedStory.Load(argument) is not { } story)
            return ExitCodes.Failed;
        var locales = locale is null ? story.Locales : [locale];
        if (locales.IsEmpty)
            throw new UsageException(
                "The story has no locales: give one, such as '--locale zh-CN', or list it in drama.yaml."
            );
        if (locales.Length > 1 && (csv || output is not null))
            throw new UsageException("The story has several locales: give one with --locale.");
        foreach (var each in locales)
        {
            TranslatedStory.CheckLocale(each);
            var match = story.Match(each);
            var bytes = csv ? story.Csv(each, match) : story.Xliff(each, match);
            if (output == "-" || (csv && output is null))
            {
                Console.Out.Write(Encoding.UTF8.GetString(bytes));
                continue;
            }

            var path = output ?? story.PathOf(each);
            TranslatedStory.Write(path, bytes);
            Console.WriteLine($"{path}: {StatusText.Of(TranslationStatus.Of(each, match))}");
            StatusText.Carried(match);
        }

        return ExitCodes.Fine;
    }

    private static int Import(string argument, string file, string? locale, bool json)
    {
        if (TranslatedStory.Load(argument) is not { } story)
            return ExitCodes.Failed;
        var sent = SentTranslations.Read(file);
        var into =
            sent.Locale
            ?? locale
            ?? throw new UsageException(
                $"'{file}' does not say into which locale it is: give it with --locale."
            );
        if (locale is not null && locale != into)
            throw new UsageException(
                $"'{file}' is a translation into '{into}', not into '{locale}'."
            );
        TranslatedStory.CheckLocale(into);
        var kept = story.Kept(into);
        var (merged, report) = TranslationImport.Merge(story.Texts, kept, sent);
        TranslatedStory.Write(story.PathOf(into), story.Xliff(into, merged));
        if (json)
            Console.WriteLine(CliJson.Page(ImportText.Json(into, story.PathOf(into), report)));
        else
            ImportText.Print(file, story.PathOf(into), report);
        if (!story.IsListed(into))
            Console.Error.WriteLine(
                $"Add '{into}' to 'locales:' in {ProjectLoader.SettingsFile}, so that it is read."
            );
        return report.Refused.IsEmpty ? ExitCodes.Fine : ExitCodes.Failed;
    }

    private static int Status(string argument, bool json)
    {
        if (TranslatedStory.Load(argument) is not { } story)
            return ExitCodes.Failed;
        var all = story.Locales.Select(l => TranslationStatus.Of(l, story.Match(l))).ToList();
        if (json)
            Console.WriteLine(CliJson.Page(new { story = story.Name, locales = all }));
        else if (all.Count == 0)
            Console.WriteLine("The story has no locales; list them in drama.yaml.");
        else
            foreach (var status in all)
                Console.WriteLine($"{status.Locale}: {StatusText.Of(status)}");
        return ExitCodes.Fine;
    }
}
