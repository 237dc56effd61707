using System.Text.Json;
using InteractiveDrama.Benchmarks.Serving.Hosts;
using InteractiveDrama.Benchmarks.Serving.Load;
using InteractiveDrama.Benchmarks.Serving.Report;

namespace InteractiveDrama.Benchmarks.Serving;

/// <summary>
/// What a viewer costs a server, beside what any SignalR connection costs it, in one table of one run. Server and load are
/// processes of their own on one core each. The servers stay up; the rows take turns for several rounds, their order turned
/// around each time, so that what slows the machine for a while slows them all.
/// </summary>
internal sealed class ServingBenchmark(ServingOptions options) : IDisposable
{
    private const int LoadCore = 1;

    private readonly Dictionary<HostKind, Host> hosts = [];
    private readonly List<ServingRow> rows =
    [
        new(0, "(0) echo, 80 bytes", HostKind.Bare, LoadKind.Echo),
        new(1, "(1) a beat made beforehand, JSON", HostKind.Bare, LoadKind.Beat),
        new(2, "(2) ours, JSON, durable", HostKind.Ours, LoadKind.Play),
        new(3, "(3) ours, MessagePack, durable", HostKind.Ours, LoadKind.Play)
        {
            MessagePack = true,
        },
        new(4, "(4) a Story each, EF Core", HostKind.Obvious, LoadKind.Play),
        new(5, "(5) as (2), all on one path", HostKind.Ours, LoadKind.Play) { SamePath = true },
    ];
    private readonly string folder = Path.Combine(
        options.Data ?? Path.Combine(StoryShelf.Folder, "serving"),
        $"{Environment.ProcessId}"
    );
    private int seed;

    /// <summary>Measures, and prints the table.</summary>
    /// <returns>The exit code: 3 when something could not be measured.</returns>
    public static async Task<int> RunAsync(ServingOptions options)
    {
        using var benchmark = new ServingBenchmark(options);
        try
        {
            await benchmark.MeasureAsync();
        }
        catch (ServingException e)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return 3;
        }

        var report = ServingReport.Of(benchmark.rows, options, benchmark.folder);
        Console.WriteLine(report.Text);
        if (options.Json is { } file)
            await File.WriteAllTextAsync(file, report.Json);
        return 0;
    }

    public void Dispose()
    {
        foreach (var host in hosts.Values)
            host.Dispose();
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }

    private async Task MeasureAsync()
    {
        Directory.CreateDirectory(folder);
        if (options.Rows.Count > 0)
            rows.RemoveAll(r => !options.Rows.Contains(r.Number));
        await SampleAsync();
        foreach (var row in rows)
            await WarmAsync(row);
        var measured = rows.Where(r => r.Missing is null).ToList();
        for (var round = 0; round < options.Rounds; round++)
        {
            Say($"Round {round + 1} of {options.Rounds}…");
            foreach (var row in round % 2 == 0 ? measured : Enumerable.Reverse(measured))
                row.Add(await LoadAsync(row, Plan(row, options.RunSeconds)));
        }

        if (options.RatesOnly)
            return;
        foreach (var row in measured)
        {
            var rate = row.Of(r => r.Rate) / 2;
            Say($"{row.Name} at {rate:N0} calls/s…");
            row.Half = await LoadAsync(row, Plan(row, options.RunSeconds) with { Rate = rate });
        }

        foreach (var row in measured.Where(r => r.Kind != LoadKind.Echo && !r.SamePath))
            row.Idle = await WeighAsync(row);
    }

    /// <summary>The answer that the bare hub is to give: one of ours, of average size.</summary>
    private async Task SampleAsync()
    {
        if (!rows.Exists(r => r.Kind == LoadKind.Beat))
            return;
        Say("Playing, to see how long an answer is…");
        var ours = new ServingRow(2, "", HostKind.Ours, LoadKind.Play);
        await LoadAsync(ours, Plan(ours, 5) with { WarmSeconds = 5, Sample = Reply });
    }

    private async Task WarmAsync(ServingRow row)
    {
        Say($"Warming up {row.Name}…");
        try
        {
            await LoadAsync(row, Plan(row, options.WarmSeconds));
        }
        catch (ServingException e)
            when (e.Message.StartsWith(WireSocket.Refuses, StringComparison.Ordinal))
        {
            row.Missing = e.Message;
        }
    }

    private async Task<IdleCost> WeighAsync(ServingRow row)
    {
        var viewers =
            row.Host == HostKind.Obvious ? options.IdleObviousViewers : options.IdleViewers;
        Say($"{viewers:N0} idle viewers of {row.Name}…");
        using var host = await Host.StartAsync(
            new HostPlan(row.Host, Path.Combine(folder, $"idle{row.Number}"), Reply)
        );
        var plan = Plan(row, 0) with { Server = host.Address };
        // What the first viewers make once, for all who come after, is not the others' to pay.
        using (await StayAsync(plan with { Connections = 50 })) { }
        var before = await host.CollectAsync();
        using var load = await StayAsync(plan with { Connections = viewers });
        var after = await host.CollectAsync();
        return new IdleCost(
            viewers,
            (double)(after.Resident - before.Resident) / viewers,
            (double)(after.Managed - before.Managed) / viewers
        );
    }

    private static async Task<Child> StayAsync(LoadPlan plan)
    {
        var load = Child.Start(LoadCore, ServingCommands.Load, plan);
        await load.LineAsync();
        return load;
    }

    private async Task<LoadResult> LoadAsync(ServingRow row, LoadPlan plan)
    {
        if (!hosts.TryGetValue(row.Host, out var host))
        {
            host = await Host.StartAsync(
                new HostPlan(row.Host, Path.Combine(folder, $"{row.Host}"), Reply)
            );
            hosts.Add(row.Host, host);
            Say($"Server of {row.Name}: process {host.Id}.");
        }

        using var load = Child.Start(
            LoadCore,
            ServingCommands.Load,
            plan with
            {
                Server = host.Address,
            }
        );
        return JsonSerializer.Deserialize<LoadResult>(await load.LineAsync())!;
    }

    private LoadPlan Plan(ServingRow row, double seconds) =>
        new()
        {
            Server = new Uri("http://127.0.0.1"),
            Kind = row.Kind,
            MessagePack = row.MessagePack,
            SamePath = row.SamePath,
            Connections = options.Connections,
            WarmSeconds = ServingOptions.RunWarmSeconds,
            Seconds = seconds,
            Seed = seed += 1_000_000,
        };

    private string Reply => Path.Combine(folder, "reply.json");

    private static void Say(string line) => Console.Error.WriteLine(line);
}
