using System.Diagnostics;
using InteractiveDrama.Testing;

namespace InteractiveDrama.Embedding.Tests.SampleHost;

/// <summary>The sample host as a process of its own.</summary>
internal sealed class SiteProcess : IAsyncDisposable
{
    /// <summary>A decision, and an ending behind each choice.</summary>
    public const string Story = """
        The lamp is out.
        * [Light it] # id: light
          It burns.
          # ending: dawn
          -> END
        * [Leave it] # id: leave
          The dark is kind.
          # ending: night
          -> END
        """;

    private const string Listening = "Now listening on: ";

    private readonly Process process;
    private readonly TempFolder data;

    private SiteProcess(Process process, TempFolder data, Uri address) =>
        (this.process, this.data, Address) = (process, data, address);

    public Uri Address { get; }

    /// <summary>The folder of the sample.</summary>
    public static string Sample { get; } = Path.Combine(Repository.Root, "sdk", "samples", "host");

    /// <summary>Starts the sample as it was built here.</summary>
    public static Task<SiteProcess> StartAsync() =>
        StartAsync(
            Sample,
            Path.Combine(
                Repository.Root,
                "artifacts",
                "bin",
                "InteractiveDrama.Samples.Host",
                "release",
                "InteractiveDrama.Samples.Host.dll"
            )
        );

    /// <summary>Starts it from a program.</summary>
    /// <param name="folder">The folder it is started in.</param>
    /// <param name="program">The built program.</param>
    public static async Task<SiteProcess> StartAsync(string folder, string program)
    {
        var place = new TempFolder();
        string[] arguments =
        [
            program,
            "--urls",
            "http://127.0.0.1:0",
            "--Site:Story",
            place.Write("story.ink", Story),
            "--Site:Data",
            Path.Combine(place.Path, "data"),
            "--Site:Player",
            place.Write("drama-player.js", "// the player"),
        ];
        var started = Process.Start(
            new ProcessStartInfo("dotnet", arguments)
            {
                WorkingDirectory = folder,
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        var errors = started.StandardError.ReadToEndAsync();
        var said = new List<string>();
        while (await started.StandardOutput.ReadLineAsync() is { } line)
        {
            said.Add(line);
            if (line.IndexOf(Listening, StringComparison.Ordinal) is >= 0 and var at)
            {
                // What follows is read away, so that the site never waits at a full pipe.
                _ = started.StandardOutput.ReadToEndAsync();
                return new SiteProcess(started, place, new Uri(line[(at + Listening.Length)..]));
            }
        }
        throw new InvalidOperationException(string.Join('\n', said) + await errors);
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        data.Dispose();
    }
}
