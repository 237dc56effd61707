using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace InteractiveDrama.Shots.Media.Tools;

/// <summary>
/// Runs a program of the machine: a list of arguments and never a shell, nothing of ours in its environment but what it
/// needs, a bound on its time and on what is kept of its words, and no process left behind.
/// </summary>
public static class ToolProcess
{
    private const int ErrorCharacters = 8192;

    // FFREPORT makes ffmpeg write a log wherever it says; proxies have no place where nothing is fetched.
    private static readonly string[] Unwanted = ["FFREPORT", "http_proxy", "no_proxy"];

    /// <summary>Finds a program.</summary>
    /// <param name="name">Its name without an ending, <c>ffmpeg</c>.</param>
    /// <param name="folder">The only folder to look in; null for those of <c>PATH</c>.</param>
    /// <returns>The full path; null when it is not there.</returns>
    public static string? Find(string name, string? folder = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        var file = OperatingSystem.IsWindows() ? name + ".exe" : name;
        var folders = folder is null
            ? (Environment.GetEnvironmentVariable("PATH") ?? "").Split(
                Path.PathSeparator,
                StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
            )
            : [folder];
        return folders
            .Where(Path.IsPathFullyQualified)
            .Concat(folder is null ? [] : [Path.GetFullPath(folder)])
            .Select(f => Path.Combine(f, file))
            .FirstOrDefault(File.Exists);
    }

    /// <summary>Runs a program to its end.</summary>
    /// <param name="program">Its full path.</param>
    /// <param name="arguments">Its arguments, each passed on as it is.</param>
    /// <param name="input">Writes its standard input and returns when all is written; null for none.</param>
    /// <param name="limits">How much it may take; <see cref="ToolLimits.Default"/> when null.</param>
    /// <param name="cancellation">Stops it, with every process it started.</param>
    /// <exception cref="IOException">It cannot be started.</exception>
    public static Task<ToolResult> RunAsync(
        string program,
        IReadOnlyList<string> arguments,
        Func<Stream, CancellationToken, Task>? input = null,
        ToolLimits? limits = null,
        CancellationToken cancellation = default
    ) => RunAsync(program, arguments, input, null, limits, cancellation);

    /// <summary>Runs a program to its end and takes what it writes while it writes it: more than fits into memory.</summary>
    /// <param name="program">Its full path.</param>
    /// <param name="arguments">Its arguments, each passed on as it is.</param>
    /// <param name="output">Reads its standard output to the end.</param>
    /// <param name="limits">How much it may take, its output apart; <see cref="ToolLimits.Default"/> when null.</param>
    /// <param name="cancellation">Stops it, with every process it started.</param>
    /// <returns>How it ended; its <see cref="ToolResult.Output"/> is empty.</returns>
    /// <exception cref="IOException">It cannot be started.</exception>
    public static Task<ToolResult> ReadAsync(
        string program,
        IReadOnlyList<string> arguments,
        Func<Stream, CancellationToken, Task> output,
        ToolLimits? limits = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(output);
        return RunAsync(program, arguments, null, output, limits, cancellation);
    }

    private static async Task<ToolResult> RunAsync(
        string program,
        IReadOnlyList<string> arguments,
        Func<Stream, CancellationToken, Task>? input,
        Func<Stream, CancellationToken, Task>? reader,
        ToolLimits? limits,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(program);
        ArgumentNullException.ThrowIfNull(arguments);
        limits ??= ToolLimits.Default;
        using var late = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        late.CancelAfter(limits.Time);
        using var process = Start(program, arguments);
        using var output = new MemoryStream();
        try
        {
            var read = reader is null
                ? ReadAsync(process, output, limits.OutputBytes, late.Token)
                : PassOnAsync(process, reader, late.Token);
            var words = ReadErrorAsync(process.StandardError, late.Token);
            await Task.WhenAll(read, words, WriteAsync(process, input, late.Token));
            await process.WaitForExitAsync(late.Token);
            return await read
                ? new ToolResult(process.ExitCode, output.ToArray(), await words)
                : Stopped($"It wrote more than {limits.OutputBytes} bytes and was stopped.");
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return Stopped(
                $"It took longer than {limits.Time.TotalSeconds:0.#} s and was stopped."
            );
        }
        finally
        {
            await EndAsync(process);
        }
    }

    private static ToolResult Stopped(string why) => new(-1, default, why);

    private static Process Start(string program, IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(program)
        {
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
            WorkingDirectory = Path.GetTempPath(),
        };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var name in Unwanted)
        {
            start.Environment.Remove(name);
        }

        var called = Path.GetFileName(program);
        try
        {
            return Process.Start(start) ?? throw new IOException($"{called} could not be started.");
        }
        catch (Win32Exception failure)
        {
            throw new IOException($"{called} could not be started: {failure.Message}.", failure);
        }
    }

    private static async Task WriteAsync(
        Process process,
        Func<Stream, CancellationToken, Task>? input,
        CancellationToken cancellation
    )
    {
        await using var stream = process.StandardInput.BaseStream;
        try
        {
            if (input is not null)
            {
                await input(stream, cancellation);
            }
        }
        catch (IOException failure)
            when (failure.Message.Contains("pipe", StringComparison.OrdinalIgnoreCase))
        {
            // It wants no more; its exit code says whether that is well.
        }
    }

    private static async Task<bool> PassOnAsync(
        Process process,
        Func<Stream, CancellationToken, Task> reader,
        CancellationToken cancellation
    )
    {
        await reader(process.StandardOutput.BaseStream, cancellation);
        return true;
    }

    private static async Task<bool> ReadAsync(
        Process process,
        MemoryStream into,
        int most,
        CancellationToken cancellation
    )
    {
        var from = process.StandardOutput.BaseStream;
        var block = new byte[64 * 1024];
        while (await from.ReadAsync(block, cancellation) is > 0 and var count)
        {
            if (into.Length + count > most)
            {
                process.Kill(entireProcessTree: true);
                return false;
            }

            into.Write(block, 0, count);
        }

        return true;
    }

    // The last words are the ones that say what happened.
    private static async Task<string> ReadErrorAsync(
        StreamReader from,
        CancellationToken cancellation
    )
    {
        var words = new StringBuilder();
        var block = new char[ErrorCharacters];
        while (await from.ReadAsync(block, cancellation) is > 0 and var count)
        {
            words.Append(block, 0, count);
            if (words.Length > ErrorCharacters)
            {
                words.Remove(0, words.Length - ErrorCharacters);
            }
        }

        return words.ToString().Trim();
    }

    private static async Task EndAsync(Process process)
    {
        try
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }

            await process.WaitForExitAsync(CancellationToken.None);
        }
        catch (Exception failure) when (failure is InvalidOperationException or Win32Exception)
        {
            // It ended meanwhile.
        }
    }
}
