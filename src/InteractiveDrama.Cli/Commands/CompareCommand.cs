using System.CommandLine;
using InteractiveDrama.Cli.Review;
using InteractiveDrama.Cli.Shots;

namespace InteractiveDrama.Cli.Commands;

/// <summary><c>drama review compare SHOT</c>: its takes side by side.</summary>
internal static class CompareCommand
{
    public static Command Create()
    {
        var options = new ReviewOptions();
        var shot = new Argument<string>("SHOT") { Description = "The shot's or line's id." };
        var output = Arguments.Output();
        var command = new Command(
            "compare",
            "Put the takes of a shot side by side: picture, model, seed, cost, checks, and where their prompts differ.\n\nExample: drama review compare ps_001 --story stories/prompt-side -o takes.html"
        )
        {
            shot,
            output,
        };
        options.AddTo(command);
        command.SetAction(
            async (parsed, cancellation) =>
            {
                if (parsed.GetValue(options.Url) is not null)
                    throw new UsageException(
                        "compare reads the media of a data folder: run it on the server's machine."
                    );
                await using var place = await options.OpenAsync(parsed, cancellation);
                var found = await place.FindAsync(parsed.GetValue(shot)!, cancellation);
                if (parsed.GetValue(output) is { } file)
                {
                    await using var library = MediaLibrary.Need(
                        parsed.GetValue(options.Data)!,
                        null
                    );
                    await File.WriteAllTextAsync(
                        file,
                        await new TakesSheet(library.Store).WriteAsync(found, cancellation),
                        cancellation
                    );
                }
                if (options.IsJson(parsed))
                    Console.WriteLine(CliJson.Page(new { takes = found }));
                else
                    foreach (var detail in found)
                        ReviewText.Print(detail);
                return ExitCodes.Fine;
            }
        );
        return command;
    }
}
