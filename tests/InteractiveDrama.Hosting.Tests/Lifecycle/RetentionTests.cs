using InteractiveDrama.Client;
using InteractiveDrama.Hosting.Tests.Support;
using InteractiveDrama.Playback.Sessions;
using InteractiveDrama.Protocol;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Hosting.Tests.Lifecycle;

public sealed class RetentionTests
{
    [Fact]
    public async Task Sessions_are_kept_as_long_as_the_host_says_and_no_longer()
    {
        await using var drama = await TestDrama.StartAsync(options =>
        {
            options.Retention.Finished = TimeSpan.FromDays(1);
            options.Retention.Stale = TimeSpan.FromDays(30);
        });
        var finished = await PlayAsync(drama, "leave", "go_in");
        var left = await PlayAsync(drama, "leave");
        var store = drama.Services.GetRequiredService<ISessionStore>();

        drama.Time.Advance(TimeSpan.FromHours(20));
        (await store.FindAsync(finished)).ShouldNotBeNull();

        await AdvanceAsync(drama, TimeSpan.FromDays(2), store, finished);
        (await store.FindAsync(left)).ShouldNotBeNull();
        await AdvanceAsync(drama, TimeSpan.FromDays(30), store, left);
    }

    /// <summary>Lets time pass until a session is gone; the sweep itself runs beside the test.</summary>
    private static async Task AdvanceAsync(
        TestDrama drama,
        TimeSpan time,
        ISessionStore store,
        string session
    )
    {
        drama.Time.Advance(time);
        while (await store.FindAsync(session) is not null)
        {
            await Task.Yield();
        }
    }

    private static async Task<string> PlayAsync(TestDrama drama, params string[] choices)
    {
        await using var client = drama.Client();
        var start = await client.StartAsync(
            new StartRequest { CommandId = DramaClient.NewId(), Story = "story" }
        );
        foreach (var choice in choices)
        {
            await client.ChooseAsync(choice);
        }
        return start.Session!;
    }
}
