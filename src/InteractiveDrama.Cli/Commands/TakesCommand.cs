using System.CommandLine;

namespace InteractiveDrama.Cli.Commands;

/// <summary><c>drama takes</c>: what was made for shots and lines.</summary>
internal static class TakesCommand
{
    public static Command Create() =>
        new(
            "takes",
            "Look after what was made for shots and lines. It works on the server's data folder, while the server runs or not.\n\nExample: drama takes verify"
        )
        {
            TakesGcCommand.Create(),
            TakesVerifyCommand.Create(),
        };
}
