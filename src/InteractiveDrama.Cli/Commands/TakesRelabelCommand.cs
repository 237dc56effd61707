using System.CommandLine;
using InteractiveDrama.Cli.Shots;
using InteractiveDrama.Shots.Jobs;
using InteractiveDrama.Shots.Library;
using InteractiveDrama.Shots.Media;
using InteractiveDrama.Shots.Media.Tools;
using InteractiveDrama.Shots.Providers.Contract;

namespace InteractiveDrama.Cli.Commands;

/// <summary><c>drama takes relabel</c>: takes that are shown, finished again from their originals under the story's present labels.</summary>
internal static class TakesRelabelCommand
{
    public static Command Create()
    {
        var story = Arguments.Story();
        var data = Arguments.Data();
        var format = Arguments.Format("text", "json");
        var command = new Command(
            "relabel",
            "Finish the takes that are shown again, from their originals, with the labels that drama.yaml asks for now. Nothing is paid; each becomes a new take beside the old one, to be reviewed anew.\n\nExample: drama takes relabel stories/prompt-side"
        )
        {
            story,
            data,
            format,
        };
        command.SetAction(
            (parsed, cancellation) =>
                RunAsync(
                    parsed.GetValue(story)!,
                    parsed.GetValue(data)!,
                    parsed.GetValue(format) == "json",
                    cancellation
                )
        );
        return command;
    }

    private static async Task<int> RunAsync(
        string argument,
        string data,
        bool json,
        CancellationToken cancellation
    )
    {
        if (LoadedStory.Load(argument) is not { } story)
            return ExitCodes.Failed;
        await using var library = MediaLibrary.Need(data, null);
        var settings = story.Package.Settings;
        var finisher = new StoreFinisher(
            FfmpegTools.Find(),
            library.Store,
            library.Labelling(settings)
        );
        var made = new List<(string Subject, string Before, string Take)>();
        var failed = new List<(string Take, string Why)>();
        var takes = await library.Takes.ListAsync(story.Id, cancellation: cancellation);
        foreach (var (take, _) in takes.Where(kept => kept.IsPublished))
        {
            try
            {
                var again = await FinishAsync(take, settings.Aspect, finisher, cancellation);
                await library.Takes.AddAsync(again, publish: true, cancellation);
                made.Add((take.Subject, take.Id, again.Id));
            }
            catch (MediaRefusedException refusal)
            {
                failed.Add((take.Id, refusal.Message));
            }
        }

        if (json)
            Console.WriteLine(
                CliJson.Page(
                    new
                    {
                        story = story.Id,
                        takes = made.Select(m => new
                        {
                            subject = m.Subject,
                            before = m.Before,
                            take = m.Take,
                        }),
                        failed = failed.Select(f => new { take = f.Take, message = f.Why }),
                    }
                )
            );
        else
        {
            foreach (var (subject, before, take) in made)
                Console.WriteLine($"{subject}: {take} in place of {before}.");
            Console.WriteLine($"{made.Count} takes labelled anew.");
        }

        foreach (var (take, why) in failed)
            await Console.Error.WriteLineAsync($"{take}: {why}");
        return failed.Count == 0 ? ExitCodes.Fine : ExitCodes.Failed;
    }

    private static async Task<Take> FinishAsync(
        Take take,
        string aspect,
        StoreFinisher finisher,
        CancellationToken cancellation
    )
    {
        var original =
            take.Files.FirstOrDefault(file => file.Role == MediaRole.Original)
            ?? throw new MediaRefusedException("The take has no original.");
        var now = TimeProvider.System.GetUtcNow();
        var again = take with
        {
            Id = $"take_{Guid.CreateVersion7(now):n}",
            Parent = take.Id,
            Cost = 0,
            AskedAt = now,
            MadeAt = now,
            Files = [],
        };
        return again with
        {
            Files = await finisher.FinishAsync(again, original, aspect, cancellation),
        };
    }
}
