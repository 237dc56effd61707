using System.CommandLine;

namespace InteractiveDrama.Benchmarks.Speculation;

/// <summary>The command of the speculation benchmark.</summary>
internal static class SpeculationCommand
{
    /// <summary>Makes it.</summary>
    /// <param name="format">The option that says how a table is written.</param>
    public static Command Of(Option<string> format)
    {
        var quick = new Option<bool>("--quick")
        {
            Description = "400 viewers of the generated story only.",
        };
        var json = new Option<FileInfo?>("--json")
        {
            Description = "A file for the figures as JSON.",
        };
        var seed = new Option<ulong>("--seed")
        {
            Description = "Seed of the story, its audience and the latencies.",
            DefaultValueFactory = _ => new SpeculationOptions().Seed,
        };
        var command = new Command(
            "speculation",
            "How much of the play time is final when shots are made ahead, beside an oracle: one table."
        )
        {
            quick,
            seed,
            json,
            format,
        };
        command.SetAction(parsed =>
            SpeculationBenchmark.Run(
                new SpeculationOptions
                {
                    Quick = parsed.GetValue(quick),
                    Seed = parsed.GetValue(seed),
                    Json = parsed.GetValue(json)?.FullName,
                    Markdown = parsed.GetValue(format) == "markdown",
                }
            )
        );
        return command;
    }
}
