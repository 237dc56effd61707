using InteractiveDrama.Analytics.Playthroughs;
using InteractiveDrama.Hosting.Stories;
using InteractiveDrama.Hosting.Tests.Support;
using InteractiveDrama.Playback.Sessions;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Hosting.Tests.ExactlyOnce;

public sealed class CutLineTests
{
    private const int Seed = 20_261_121;

    [Fact]
    public async Task Sessions_played_over_lines_that_break_equal_the_same_choices_in_one_process()
    {
        var connections = LongRun.Of(40, 200);
        var choices = LongRun.Of(1_500, 10_000) / connections;
        await using var drama = await TestDrama.StartAsync(
            Tales.Well,
            Directory.CreateTempSubdirectory("drama").FullName,
            configure: Limitless.Set
        );
        var server = new ServerPlace(drama.Address);
        var trouble = new Trouble
        {
            LineHolds = (TimeSpan.FromMilliseconds(50), TimeSpan.FromMilliseconds(500)),
            CutBehind = 0.03,
            Thinks = TimeSpan.FromMilliseconds(40),
        };
        var viewers = Enumerable
            .Range(0, connections)
            .Select(i => new UnsteadyViewer(server, "story", trouble, Seed + i))
            .ToList();

        await Task.WhenAll(viewers.Select(viewer => viewer.PlayAsync(choices)));
        viewers.ForEach(viewer => viewer.Dispose());

        viewers.Sum(viewer => viewer.Acknowledged).ShouldBe(connections * choices);
        viewers.Sum(viewer => viewer.Cuts).ShouldBeGreaterThan(connections);
        viewers.Sum(viewer => viewer.Lost).ShouldBeGreaterThan(connections / 4);
        var story = drama.Services.GetRequiredService<StoryCatalogue>().Find("story")!;
        var store = drama.Services.GetRequiredService<ISessionStore>();
        var turns = 0;
        foreach (var session in viewers.SelectMany(viewer => viewer.Sessions))
        {
            turns += (await SingleProcess.HoldAsync(story, session, store)).Length;
        }
        // And there is no session besides, such as one of a start that was sent twice.
        var all = await drama
            .Services.GetRequiredService<IPlaythroughs>()
            .ReadAsync("story", simulated: false)
            .ToListAsync();
        all.Select(one => one.Session)
            .ShouldBe(
                viewers.SelectMany(viewer => viewer.Sessions).Select(session => session.Id),
                ignoreOrder: true
            );
        all.Sum(one => one.Turns.Length).ShouldBe(turns);
    }
}
