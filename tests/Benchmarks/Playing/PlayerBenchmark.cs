using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using InteractiveDrama.Benchmarks.Playing.Figures;
using InteractiveDrama.Benchmarks.Playing.Report;
using InteractiveDrama.Testing;

namespace InteractiveDrama.Benchmarks.Playing;

/// <summary>
/// The player as a viewer has it: <c>tests/Benchmarks/player</c> plays a story made for it in Chromium and measures; here
/// its figures are judged and printed.
/// </summary>
internal static class PlayerBenchmark
{
    /// <summary>Measures, and prints the tables.</summary>
    /// <returns>The exit code: 3 when something that is needed is not there, or the measuring failed.</returns>
    public static async Task<int> RunAsync(PlayerOptions options, CancellationToken cancellation)
    {
        if (Missing() is { } missing)
        {
            await Console.Error.WriteLineAsync(missing);
            return 3;
        }

        if (await MeasureAsync(options, cancellation) is not { } figures)
        {
            await Console.Error.WriteLineAsync(
                "Nothing was measured; what node said stands above."
            );
            return 3;
        }

        if (options.Json is { } file)
            await File.WriteAllTextAsync(file, figures, cancellation);
        Console.Write(
            PlayerReport.Write(
                JsonSerializer.Deserialize<PlayerFigures>(figures, JsonSerializerOptions.Web)!,
                options.Markdown
            )
        );
        return 0;
    }

    private static string? Missing()
    {
        var artifacts = Path.Combine(Repository.Root, "artifacts", "bin");
        if (!File.Exists(Path.Combine(artifacts, "InteractiveDrama.Cli", "release", "drama.dll")))
            return "The command is not built: run 'dotnet build src/InteractiveDrama.Cli -c Release' first.";
        return File.Exists(Path.Combine(Repository.Root, "playground", "dist", "play.html"))
            ? null
            : "The pages are not built: run 'npm ci && npm run build' first.";
    }

    private static async Task<string?> MeasureAsync(
        PlayerOptions options,
        CancellationToken cancellation
    )
    {
        var plan = new
        {
            shelf = StoryShelf.Folder,
            visits = options.Visits,
            opens = options.Opens,
            phoneMinutes = options.PhoneMinutes,
        };
        var start = new ProcessStartInfo("node")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        start.ArgumentList.Add(
            Path.Combine(Repository.Root, "tests", "Benchmarks", "player", "measure.mjs")
        );
        start.ArgumentList.Add(JsonSerializer.Serialize(plan));
        try
        {
            using var node = Process.Start(start)!;
            var said = await node.StandardOutput.ReadToEndAsync(cancellation);
            await node.WaitForExitAsync(cancellation);
            return node.ExitCode == 0 ? said : null;
        }
        catch (Win32Exception)
        {
            await Console.Error.WriteLineAsync("The measuring needs Node.js 20 or newer.");
            return null;
        }
    }
}
