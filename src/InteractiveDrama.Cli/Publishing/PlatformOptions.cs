using System.CommandLine;

namespace InteractiveDrama.Cli.Publishing;

/// <summary>Which server a command speaks to, and with what key.</summary>
internal static class PlatformOptions
{
    /// <summary>Where a key is looked for that is not on the command line: other users see what is there.</summary>
    public const string KeyVariable = "DRAMA_KEY";

    public static Option<string> To() =>
        new("--to")
        {
            Description = "The server's address, such as https://play.example.org.",
            Required = true,
        };

    public static Option<string?> Key() =>
        new("--key")
        {
            Description =
                $"The key that 'drama keys add' made there; else {KeyVariable} from the environment.",
        };

    /// <summary>The key to show; null for none.</summary>
    public static string? KeyOf(string? given) =>
        (given ?? Environment.GetEnvironmentVariable(KeyVariable))?.Trim() is { Length: > 0 } key
            ? key
            : null;
}
