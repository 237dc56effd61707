using InteractiveDrama.Hosting.Tests.ExactlyOnce;
using InteractiveDrama.Hosting.Tests.Support;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Hosting.Tests.Processes;

public sealed class SoakTests
{
    private const int Seed = 20_261_123;
    private const int Viewers = 40;
    private const int Minutes = 10;

    /// <summary>Minutes in which a server comes to its size: code compiled, pools and caches filled.</summary>
    private const int WarmMinutes = 4;

    [Fact]
    public async Task Ten_minutes_of_viewers_on_lines_that_break_leave_memory_and_handles_steady()
    {
        Assert.SkipUnless(
            LongRun.IsAsked && OperatingSystem.IsLinux(),
            "Ten minutes, on Linux; ./test --long runs it."
        );
        var folder = Directory.CreateTempSubdirectory("drama").FullName;
        var data = Path.Combine(folder, "data");
        var story = TestDrama.Compile(Tales.Well, folder, "well");
        var script = Path.Combine(folder, "well.ink");
        await File.WriteAllTextAsync(script, Tales.Well);
        var trouble = new Trouble
        {
            LineHolds = (TimeSpan.FromMilliseconds(500), TimeSpan.FromSeconds(10)),
            CutBehind = 0.01,
            Thinks = TimeSpan.FromMilliseconds(500),
        };
        await using var server = await ServerProcess.StartAsync(script, data);
        var place = new ServerPlace(server.Address);
        using var enough = new CancellationTokenSource();
        var viewers = Enumerable
            .Range(0, Viewers)
            .Select(i => new UnsteadyViewer(place, "well", trouble, Seed + i))
            .ToList();
        var playing = Task.WhenAll(
            viewers.Select(viewer => viewer.PlayAsync(int.MaxValue, enough.Token))
        );

        var held = new List<(long Resident, int Handles)>();
        using var minute = new PeriodicTimer(TimeSpan.FromMinutes(1));
        while (held.Count < Minutes && await minute.WaitForNextTickAsync())
        {
            playing.IsCompleted.ShouldBeFalse($"{playing.Exception} (seed {Seed})");
            held.Add(server.Holds());
        }
        await enough.CancelAsync();
        await playing;
        viewers.ForEach(viewer => viewer.Dispose());

        var warm = held.Take(WarmMinutes).ToList();
        var last = held.TakeLast(WarmMinutes).ToList();
        var all = string.Join(
            "; ",
            held.Select(h => $"{h.Resident >> 20} MB, {h.Handles} handles")
        );
        // What is kept for every choice or connection would show as growth of a third and more between the two.
        last.Min(h => h.Resident).ShouldBeLessThan(warm.Max(h => h.Resident) * 5 / 4, all);
        last.Min(h => h.Handles).ShouldBeLessThan(warm.Max(h => h.Handles) * 5 / 4, all);
        await server.KillAsync();
        await using var dead = new DataFolder(data);
        foreach (var session in viewers.SelectMany(viewer => viewer.Sessions))
        {
            await SingleProcess.HoldAsync(story, session, dead.Store);
        }
    }
}
