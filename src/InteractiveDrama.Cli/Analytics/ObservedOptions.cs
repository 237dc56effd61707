using System.CommandLine;

namespace InteractiveDrama.Cli.Analytics;

/// <summary>The options by which a command shows, beside what a story can do, what viewers chose.</summary>
internal sealed class ObservedOptions
{
    private readonly Option<string?> data = new("--data")
    {
        Description =
            "Show how often viewers took each choice, from this folder of a server's data.",
    };

    private readonly Option<bool> simulated = new("--simulated")
    {
        Description = "With --data: synthetic viewers instead of real ones.",
    };

    /// <summary>Adds them to a command.</summary>
    public void AddTo(Command command)
    {
        command.Options.Add(data);
        command.Options.Add(simulated);
    }

    /// <summary>Reads what viewers of a story chose; null when it was not asked for.</summary>
    public async Task<ObservedChoices?> ReadAsync(
        ParseResult parsed,
        LoadedStory story,
        CancellationToken cancellation
    )
    {
        var synthetic = parsed.GetValue(simulated);
        if (parsed.GetValue(data) is { } folder)
            return await ObservedChoices.ReadAsync(folder, synthetic, story, cancellation);
        return synthetic
            ? throw new UsageException(
                "--simulated says whose choices of a data folder are shown: add --data DIR."
            )
            : null;
    }
}
