using System.CommandLine;
using System.Text;
using InteractiveDrama.Cli.Shots;
using InteractiveDrama.Shots.Provenance;

namespace InteractiveDrama.Cli.Commands;

/// <summary><c>drama provenance</c>: everything on record of a story's takes.</summary>
internal static class ProvenanceCommand
{
    public static Command Create()
    {
        var story = Arguments.Story();
        var data = Arguments.Data();
        var take = new Option<string?>("--take") { Description = "This take alone." };
        var output = Arguments.Output();
        var command = new Command(
            "provenance",
            "Give out what is on record of every take, as JSON Lines: how it was made, what it cost, who reviewed it, when it was shown.\n\nExample: drama provenance stories/prompt-side -o takes.jsonl"
        )
        {
            story,
            data,
            take,
            output,
        };
        command.SetAction(
            (parsed, cancellation) =>
                RunAsync(
                    parsed.GetValue(story)!,
                    parsed.GetValue(data)!,
                    parsed.GetValue(take),
                    parsed.GetValue(output),
                    cancellation
                )
        );
        return command;
    }

    private static async Task<int> RunAsync(
        string argument,
        string data,
        string? take,
        string? output,
        CancellationToken cancellation
    )
    {
        if (LoadedStory.Load(argument) is not { } story)
            return ExitCodes.Failed;
        await using var library = MediaLibrary.Find(data);
        if (
            take is not null
            && (library is null || await library.Takes.FindAsync(take, cancellation) is null)
        )
            throw new UsageException(
                $"There is no take '{take}' in '{data}'; 'drama takes list' shows those of a story."
            );
        await using var file = output is null
            ? null
            : new StreamWriter(output, append: false, new UTF8Encoding(false));
        var to = file ?? Console.Out;
        if (library is null)
            return ExitCodes.Fine;
        var lines = ProvenanceLines.ReadAsync(
            library.Takes,
            library.Reviews,
            story.Id,
            take,
            cancellation
        );
        await foreach (var line in lines)
            await to.WriteAsync((line + "\n").AsMemory(), cancellation);
        return ExitCodes.Fine;
    }
}
