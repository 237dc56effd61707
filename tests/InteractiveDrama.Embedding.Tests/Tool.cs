using System.Diagnostics;

namespace InteractiveDrama.Embedding.Tests;

/// <summary>Runs programs to their end.</summary>
internal static class Tool
{
    /// <summary>Runs one in a folder; what it wrote, when it ended well.</summary>
    /// <exception cref="InvalidOperationException">It ended with a fault; the message is what it wrote.</exception>
    public static async Task<string> RunAsync(
        string folder,
        string program,
        string[] arguments,
        params (string Name, string Value)[] settings
    )
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["DOTNET_NOLOGO"] = "1",
                ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1",
                // Nothing that a build leaves running may hold the folder.
                ["MSBUILDDISABLENODEREUSE"] = "1",
            },
        };
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var said = await process.StandardOutput.ReadToEndAsync() + await errors;
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? said
            : throw new InvalidOperationException(
                $"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}:\n{said}"
            );
    }
}
