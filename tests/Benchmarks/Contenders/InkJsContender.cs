using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using InteractiveDrama.Benchmarks.Walks;
using InteractiveDrama.Testing;

namespace InteractiveDrama.Benchmarks.Contenders;

/// <summary>inkjs, in place, in a Node process of its own that waits between its runs.</summary>
internal sealed class InkJsContender : IContender
{
    private readonly Process process;

    private InkJsContender(Process process) => this.process = process;

    public string Name => "(5) inkjs in Node, in place";

    /// <summary>Starts Node on a story.</summary>
    /// <param name="program">A file with ink's compiled JSON.</param>
    /// <param name="walks">The walks.</param>
    /// <returns>The contender and its versions, or why there is none.</returns>
    public static (InkJsContender? Contender, string Says) Start(string program, WalkSet walks)
    {
        var script = Path.Combine(Repository.Root, "tests", "Benchmarks", "inkjs", "play.mjs");
        var start = new ProcessStartInfo("node")
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        foreach (
            var argument in new[]
            {
                "--expose-gc",
                script,
                program,
                Text(walks.Walks),
                Text(walks.MostSteps),
            }
        )
            start.ArgumentList.Add(argument);
        Process? node;
        try
        {
            node = Process.Start(start);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return (null, "node is not installed");
        }

        var contender = new InkJsContender(node!);
        var greeting = contender.Line();
        if (greeting.TryGetProperty("missing", out var missing))
        {
            contender.Dispose();
            return (null, missing.GetString()!);
        }

        return (
            contender,
            $"inkjs {greeting.GetProperty("version").GetString()} in Node {greeting.GetProperty("node").GetString()}"
        );
    }

    public LoadCost Load() => Ask<LoadCost>("""{"do":"load"}""");

    public Reading Read() => Ask<Reading>("""{"do":"read"}""");

    public double Allocated()
    {
        process.StandardInput.WriteLine("""{"do":"allocate"}""");
        return Line().GetProperty("bytes").GetDouble();
    }

    public Run Run(int laps, int threads) =>
        Ask<Run>($$"""{"do":"run","laps":{{Text(laps)}},"threads":{{Text(threads)}}}""");

    public void Dispose()
    {
        process.StandardInput.Close();
        process.WaitForExit();
        process.Dispose();
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private T Ask<T>(string question)
    {
        process.StandardInput.WriteLine(question);
        return Line().Deserialize<T>()!;
    }

    private JsonElement Line()
    {
        var line =
            process.StandardOutput.ReadLine()
            ?? throw new PlayFailedException(
                "The Node process of inkjs has ended; its words stand above."
            );
        using var json = JsonDocument.Parse(line);
        return json.RootElement.Clone();
    }
}
