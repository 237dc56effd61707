using System.CommandLine;
using InteractiveDrama.Cli.Publishing;
using InteractiveDrama.Cli.Shots;

namespace InteractiveDrama.Cli.TakingBack;

/// <summary>Where something is taken back: in a data folder, whose server notices by itself, or at a server elsewhere.</summary>
internal sealed class WhereTo
{
    private readonly Option<string> data = Arguments.Data();

    private readonly Option<string?> url = new("--url")
    {
        Description = "The server's address, in place of its data folder.",
    };

    private readonly Option<string?> key = PlatformOptions.Key();

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Options.Add(data);
        command.Options.Add(url);
        command.Options.Add(key);
    }

    /// <summary>The server to ask; null for the data folder.</summary>
    public PlatformClient? Platform(ParseResult parsed) =>
        parsed.GetValue(url) is { } address
            ? Platforms.Open(address, PlatformOptions.KeyOf(parsed.GetValue(key)))
            : null;

    /// <summary>The data folder's library.</summary>
    /// <exception cref="UsageException">There is none.</exception>
    public MediaLibrary Library(ParseResult parsed) =>
        MediaLibrary.Need(parsed.GetValue(data)!, null);
}
