using System.CommandLine;
using System.Text.Json;
using InteractiveDrama.Benchmarks.Serving.Hosts;
using InteractiveDrama.Benchmarks.Serving.Load;

namespace InteractiveDrama.Benchmarks.Serving;

/// <summary>The commands of the serving benchmark, with the two that its own processes are.</summary>
internal static class ServingCommands
{
    /// <summary>The server.</summary>
    public const string Host = "serving-host";

    /// <summary>The load.</summary>
    public const string Load = "serving-load";

    /// <summary>All of them.</summary>
    /// <param name="format">The option that says how a table is written.</param>
    public static IEnumerable<Command> All(Option<string> format)
    {
        yield return Serving(format);
        yield return Part<HostPlan>(
            Host,
            async plan =>
            {
                await HostProcess.RunAsync(plan);
                return 0;
            }
        );
        yield return Part<LoadPlan>(Load, LoadProcess.RunAsync);
    }

    private static Command Serving(Option<string> format)
    {
        var quick = new Option<bool>("--quick") { Description = "One short run of each row." };
        var rates = new Option<bool>("--rates")
        {
            Description = "Only the rates: no idle viewers, no half rate.",
        };
        var rows = new Option<int[]>("--rows")
        {
            Description = "The rows to measure, 0 to 5; all when none is given.",
            AllowMultipleArgumentsPerToken = true,
        };
        rows.AcceptOnlyFromAmong("0", "1", "2", "3", "4", "5");
        var json = new Option<FileInfo?>("--json")
        {
            Description = "A file for the figures as JSON.",
        };
        var data = new Option<DirectoryInfo?>("--data")
        {
            Description = "A folder for the databases, on a disk.",
        };
        var connections = new Option<int>("--connections")
        {
            Description = "How many connections call.",
            DefaultValueFactory = _ => new ServingOptions().Connections,
        };
        var serving = new Command(
            "serving",
            "What a viewer costs a server, beside a bare SignalR connection: one table."
        )
        {
            quick,
            rates,
            rows,
            connections,
            data,
            json,
            format,
        };
        serving.SetAction(parsed =>
            ServingBenchmark.RunAsync(
                new ServingOptions
                {
                    Quick = parsed.GetValue(quick),
                    RatesOnly = parsed.GetValue(rates),
                    Rows = parsed.GetValue(rows) ?? [],
                    Connections = parsed.GetValue(connections),
                    Data = parsed.GetValue(data)?.FullName,
                    Json = parsed.GetValue(json)?.FullName,
                    Markdown = parsed.GetValue(format) == "markdown",
                }
            )
        );
        return serving;
    }

    private static Command Part<T>(string name, Func<T, Task<int>> run)
    {
        var plan = new Argument<string>("plan") { Description = "What to do, as JSON." };
        var part = new Command(name, "A process of the serving benchmark.") { plan };
        part.Hidden = true;
        part.SetAction(parsed => run(JsonSerializer.Deserialize<T>(parsed.GetValue(plan)!)!));
        return part;
    }
}
