using System.CommandLine;

namespace InteractiveDrama.Benchmarks.Playing;

/// <summary>The command that measures the player.</summary>
internal static class PlayerCommand
{
    /// <summary>Makes it.</summary>
    /// <param name="format">The option that says how a table is written.</param>
    public static Command Of(Option<string> format)
    {
        var quick = new Option<bool>("--quick")
        {
            Description = "One visit on each network, half a minute on the phone.",
        };
        var @long = new Option<bool>("--long") { Description = "Twenty minutes on the phone." };
        var json = new Option<FileInfo?>("--json")
        {
            Description = "A file for the figures as JSON.",
        };
        var command = new Command(
            "player",
            "What a viewer waits for, in a real Chromium: at the cut, at the page's opening, on slow networks and a slow phone."
        )
        {
            quick,
            @long,
            json,
            format,
        };
        command.Validators.Add(parsed =>
        {
            if (parsed.GetValue(quick) && parsed.GetValue(@long))
                parsed.AddError("--quick and --long exclude each other.");
        });
        command.SetAction(
            (parsed, cancellation) =>
                PlayerBenchmark.RunAsync(
                    new PlayerOptions
                    {
                        Quick = parsed.GetValue(quick),
                        Long = parsed.GetValue(@long),
                        Json = parsed.GetValue(json)?.FullName,
                        Markdown = parsed.GetValue(format) == "markdown",
                    },
                    cancellation
                )
        );
        return command;
    }
}
