using System.CommandLine;
using InteractiveDrama.Cli.Shots;
using InteractiveDrama.Shots.Providers.Contract;
using InteractiveDrama.Shots.Scheduling;
using InteractiveDrama.Shots.Supplied;
using InteractiveDrama.Stories;

namespace InteractiveDrama.Cli.Commands;

/// <summary><c>drama takes</c>: the versions of a story's shots and voices.</summary>
internal static class TakesCommand
{
    public static Command Create() =>
        new(
            "takes",
            "The versions of a story's shots and voices: add your own, and see which are there.\n\nExample: drama takes list stories/prompt-side"
        )
        {
            Add(),
            Sync(),
            List(),
            TakesRelabelCommand.Create(),
            TakesGcCommand.Create(),
            TakesVerifyCommand.Create(),
        };

    private static Command Add()
    {
        var story = Arguments.Story();
        var shot = new Argument<string>("SHOT")
        {
            Description = "The shot's id; a line's for a voice.",
        };
        var file = new Argument<string>("FILE") { Description = "The clip, still or voice." };
        var madeBy = new Option<string>("--made-by")
        {
            Description = "Who made it: human or ai.",
            DefaultValueFactory = _ => "human",
        };
        madeBy.AcceptOnlyFromAmong("human", "ai");
        var tool = new Option<string?>("--tool") { Description = "The tool it was made with." };
        var model = new Option<string?>("--model") { Description = "The model it was made with." };
        var licence = new Option<string?>("--licence") { Description = "Its licence." };
        var locale = Locale();
        var data = Arguments.Data();
        var format = Arguments.Format("text", "json");
        var command = new Command(
            "add",
            "Add a clip, a still or a voice of your own as the take that is shown.\n\nExample: drama takes add stories/prompt-side ps_001 clip.mp4 --made-by human"
        )
        {
            story,
            shot,
            file,
            madeBy,
            tool,
            model,
            licence,
            locale,
            data,
            format,
        };
        command.SetAction(
            (parsed, cancellation) =>
                AddAsync(
                    parsed.GetValue(story)!,
                    parsed.GetValue(shot)!,
                    parsed.GetValue(file)!,
                    new SuppliedOrigin(
                        SuppliedSidecar.Maker(parsed.GetValue(madeBy)!),
                        parsed.GetValue(tool),
                        parsed.GetValue(model),
                        parsed.GetValue(licence)
                    ),
                    parsed.GetValue(locale),
                    parsed.GetValue(data)!,
                    parsed.GetValue(format) == "json",
                    cancellation
                )
        );
        return command;
    }

    private static Command Sync()
    {
        var story = Arguments.Story();
        var data = Arguments.Data();
        var format = Arguments.Format("text", "json");
        var command = new Command(
            "sync",
            "Make takes of what lies in the story's media/ and voice/ folders; a file that was taken before is no new take.\n\nExample: drama takes sync stories/prompt-side"
        )
        {
            story,
            data,
            format,
        };
        command.SetAction(
            (parsed, cancellation) =>
                SyncAsync(
                    parsed.GetValue(story)!,
                    parsed.GetValue(data)!,
                    parsed.GetValue(format) == "json",
                    cancellation
                )
        );
        return command;
    }

    private static Command List()
    {
        var story = Arguments.Story();
        var voices = new Option<bool>("--voices")
        {
            Description = "The voices in each language, too.",
        };
        var data = Arguments.Data();
        var format = Arguments.Format("text", "json");
        var command = new Command(
            "list",
            "Say of each shot whether it is missing, current, stale or blocked, and every take there ever was.\n\nExample: drama takes list stories/prompt-side --format json"
        )
        {
            story,
            voices,
            data,
            format,
        };
        command.SetAction(
            (parsed, cancellation) =>
                ListAsync(
                    parsed.GetValue(story)!,
                    parsed.GetValue(voices),
                    parsed.GetValue(data)!,
                    parsed.GetValue(format) == "json",
                    cancellation
                )
        );
        return command;
    }

    private static Option<string?> Locale() =>
        new("--locale") { Description = "The language, for a voice." };

    private static async Task<int> AddAsync(
        string argument,
        string subject,
        string file,
        SuppliedOrigin origin,
        string? locale,
        string data,
        bool json,
        CancellationToken cancellation
    )
    {
        if (!File.Exists(file))
            throw new UsageException($"There is no file '{file}'.");
        if (LoadedStory.Load(argument) is not { } story)
            return ExitCodes.Failed;
        var needs = StoryNeeds.Of(
            story,
            locale is null ? [] : [VoiceLocale.Of(story, locale)],
            cancellation: cancellation
        );
        var all = (
            locale is null
                ? needs.Shots.Select(s => s.Need(needs.Story))
                : needs.Voices.Select(v => v.Need(needs.Story))
        ).ToList();
        List<MediaNeed> wanted = [.. all.Where(n => n.Subject == subject)];
        if (wanted.Count == 0)
            throw new UsageException(Unknown(subject, locale, all));
        await using var library = MediaLibrary.Open(data);
        try
        {
            var added = await library
                .Supplied(story.Package.Settings)
                .AddAsync(
                    Path.GetFullPath(file),
                    wanted,
                    origin,
                    story.Package.Settings.Aspect,
                    isMeant: true,
                    cancellation
                );
            if (json)
                Console.WriteLine(
                    CliJson.Page(
                        new
                        {
                            story = needs.Story,
                            subject,
                            takes = added.Select(t => t.Id),
                        }
                    )
                );
            else
                Console.WriteLine(
                    added.IsEmpty
                        ? $"{subject}: this file is shown already."
                        : $"{subject}: {string.Join(", ", added.Select(t => t.Id))} is shown now."
                );
            return ExitCodes.Fine;
        }
        catch (MediaRefusedException refusal)
        {
            await Console.Error.WriteLineAsync($"{file}: {refusal.Message}");
            return ExitCodes.Failed;
        }
    }

    private static string Unknown(string subject, string? locale, List<MediaNeed> all)
    {
        var near = Words.Nearest(subject, all.Select(n => n.Subject)) is { } id
            ? $" Is it '{id}'?"
            : "";
        return locale is null
            ? $"No shot a viewer can come to has the id '{subject}'.{near} 'drama shots export' lists them; for a voice give --locale."
            : $"No line a viewer can come to has the id '{subject}'.{near} 'drama voice export' lists them.";
    }

    private static async Task<int> SyncAsync(
        string argument,
        string data,
        bool json,
        CancellationToken cancellation
    )
    {
        if (LoadedStory.Load(argument) is not { } story)
            return ExitCodes.Failed;
        var needs = StoryNeeds.Of(story, cancellation: cancellation);
        await using var library = MediaLibrary.Open(data);
        var reports = await SuppliedSync.RunAsync(argument, story, needs, library, cancellation);
        if (json)
            Console.WriteLine(CliJson.Page(new { story = needs.Story, folders = reports }));
        else
            foreach (var (folder, report) in reports)
            {
                Console.WriteLine($"{folder}:");
                (report with { Missing = [] }).Print();
            }

        return reports.Values.All(r => r.Refused.IsEmpty) ? ExitCodes.Fine : ExitCodes.Failed;
    }

    private static async Task<int> ListAsync(
        string argument,
        bool voices,
        string data,
        bool json,
        CancellationToken cancellation
    )
    {
        if (LoadedStory.Load(argument) is not { } story)
            return ExitCodes.Failed;
        var needs = StoryNeeds.Of(story, voices ? null : [], cancellation: cancellation);
        await using var library = MediaLibrary.Find(data);
        var takes = library is null
            ? []
            : await library.Takes.ListAsync(needs.Story, cancellation: cancellation);
        List<MediaNeed> listed =
        [
            .. needs.Shots.Select(s => s.Need(needs.Story)),
            .. needs.Voices.Select(v => v.Need(needs.Story)),
        ];
        if (json)
            Console.WriteLine(CliJson.Page(TakeList.Json(needs, listed, takes)));
        else
            TakeList.Print(listed, takes);
        return ExitCodes.Fine;
    }
}
