using System.Diagnostics;
using System.Text.Json;

namespace InteractiveDrama.Benchmarks.Serving;

/// <summary>This program again, as a process of its own on one core.</summary>
internal sealed class Child : IDisposable
{
    /// <summary>Begins a line that says why it could not do what it was to do.</summary>
    public const string Failed = "failed: ";

    private readonly Process process;

    private Child(Process process) => this.process = process;

    /// <summary>Starts it.</summary>
    /// <param name="core">The core; it sees no other, so that its runtime is that of a machine with one.</param>
    /// <param name="command">The command.</param>
    /// <param name="plan">What it is to do.</param>
    /// <exception cref="ServingException">There is no <c>taskset</c>.</exception>
    public static Child Start<T>(int core, string command, T plan)
    {
        var start = new ProcessStartInfo("taskset")
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        foreach (
            var argument in new[]
            {
                "-c",
                $"{core}",
                "dotnet",
                typeof(Child).Assembly.Location,
                command,
                JsonSerializer.Serialize(plan),
            }
        )
            start.ArgumentList.Add(argument);
        // What a socket has to say is heard by the thread that waits for it: the load must cost little.
        if (command == ServingCommands.Load)
        {
            start.Environment["DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS"] = "1";
            start.Environment["DOTNET_gcServer"] = "0";
        }

        try
        {
            return new Child(Process.Start(start)!);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            throw new ServingException(
                "The serving benchmark pins its processes with 'taskset' (util-linux); run it on Linux."
            );
        }
    }

    /// <summary>Its process id.</summary>
    public int Id => process.Id;

    /// <summary>The next line it prints.</summary>
    /// <exception cref="ServingException">It has failed.</exception>
    public async Task<string> LineAsync()
    {
        var line =
            await process.StandardOutput.ReadLineAsync()
            ?? throw new ServingException("A process has ended early; what it said stands above.");
        return line.StartsWith(Failed, StringComparison.Ordinal)
            ? throw new ServingException(line[Failed.Length..])
            : line;
    }

    /// <summary>Ends it, by the end of its input.</summary>
    public void Dispose()
    {
        process.StandardInput.Close();
        if (!process.WaitForExit(TimeSpan.FromSeconds(20)))
            process.Kill(entireProcessTree: true);
        process.Dispose();
    }
}
