using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using InteractiveDrama.Benchmarks.Serving.Hosts;

namespace InteractiveDrama.Benchmarks.Serving.Load;

/// <summary>The load, as a process of its own: connects its viewers, has them play, and says what it saw.</summary>
internal static class LoadProcess
{
    /// <summary>The line that says that all viewers are idle.</summary>
    public const string Idle = "idle";

    private const int ConnectingAtOnce = 32;

    /// <summary>Runs a plan and prints the <see cref="LoadResult"/>, or why there is none.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(LoadPlan plan)
    {
        try
        {
            if (plan.Seconds > 0)
                Console.WriteLine(JsonSerializer.Serialize(await MeasureAsync(plan)));
            else
                await StayAsync(plan);
            return 0;
        }
        catch (ServingException e)
        {
            Console.WriteLine(Child.Failed + e.Message.ReplaceLineEndings(" "));
            return 1;
        }
    }

    private static async Task<LoadResult> MeasureAsync(LoadPlan plan)
    {
        using var http = new HttpClient { BaseAddress = plan.Server };
        var tally = new Tally();
        var viewers = await ConnectAsync(plan, tally);
        var failed = Task.WhenAny(viewers.Select(v => v.Finished)).Unwrap();
        using var ended = new CancellationTokenSource();
        var pace = plan.Rate is { } rate
            ? new Pace(viewers, rate).RunAsync(ended.Token)
            : Begin(viewers);
        await WaitAsync(plan.WarmSeconds, failed);

        var before = await StatsAsync(http);
        var cpu = Environment.CpuUsage.TotalTime;
        var began = Stopwatch.GetTimestamp();
        tally.Count(true);
        await WaitAsync(plan.Seconds, failed);
        tally.Count(false);
        var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        var spent = (Environment.CpuUsage.TotalTime - cpu).TotalSeconds;
        var after = await StatsAsync(http);

        viewers.ForEach(v => v.Stop());
        await ended.CancelAsync();
        await pace;
        viewers.ForEach(v => v.Dispose());
        if (tally.Calls == 0)
            throw new ServingException("No call was answered in the time that counts.");
        if (plan.Sample is { } file)
            await File.WriteAllBytesAsync(file, tally.Average());
        return new LoadResult
        {
            Seconds = seconds,
            Calls = tally.Calls,
            Starts = tally.Starts,
            Refused = tally.Refused,
            Refusal = tally.Refusal,
            P50 = tally.Milliseconds(0.5),
            P99 = tally.Milliseconds(0.99),
            ReplyBytes = tally.ReplyBytes,
            LoadCpu = spent,
            ServerCpu = after.CpuSeconds - before.CpuSeconds,
            ServerAllocated = after.Allocated - before.Allocated,
        };
    }

    private static async Task StayAsync(LoadPlan plan)
    {
        var viewers = await ConnectAsync(plan, new Tally());
        foreach (var some in viewers.Chunk(ConnectingAtOnce))
        {
            foreach (var viewer in some)
                viewer.Due(Stopwatch.GetTimestamp());
            await Task.WhenAll(some.Select(v => v.Finished));
        }

        Console.WriteLine(Idle);
        await Console.In.ReadLineAsync();
        viewers.ForEach(v => v.Dispose());
    }

    private static async Task<List<Viewer>> ConnectAsync(LoadPlan plan, Tally tally)
    {
        IHubWire wire = plan.MessagePack ? new MessagePackWire() : new JsonWire();
        var viewers = Enumerable
            .Range(0, plan.Connections)
            .Select(number => new Viewer(plan, wire, tally, number))
            .ToList();
        foreach (var some in viewers.Chunk(ConnectingAtOnce))
            await Task.WhenAll(some.Select(v => v.ConnectAsync()));
        return viewers;
    }

    private static Task Begin(List<Viewer> viewers)
    {
        viewers.ForEach(v => v.Due(Stopwatch.GetTimestamp()));
        return Task.CompletedTask;
    }

    private static async Task WaitAsync(double seconds, Task failed)
    {
        var ended = await Task.WhenAny(Task.Delay(TimeSpan.FromSeconds(seconds)), failed);
        if (ended == failed)
            await failed;
    }

    private static async Task<HostStats> StatsAsync(HttpClient http) =>
        await http.GetFromJsonAsync<HostStats>(Calls.Stats)
        ?? throw new ServingException("The server does not say what it used.");
}
