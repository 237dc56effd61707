using InteractiveDrama.Client;
using InteractiveDrama.Hosting.Stories;
using InteractiveDrama.Hosting.Tests.Support;
using InteractiveDrama.Protocol;
using InteractiveDrama.Server.Watching;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Hosting.Tests.Watching;

public sealed class StoryWatcherTests
{
    [Fact]
    public async Task A_changed_script_is_published_once_it_rests_and_a_broken_one_is_told()
    {
        var folder = Directory.CreateTempSubdirectory("drama").FullName;
        await using var drama = await TestDrama.StartAsync(Scripts.Pier, folder);
        var script = Path.Combine(folder, "story.ink");
        var said = new List<string>();
        var watcher = new StoryWatcher(
            drama.Services.GetRequiredService<StoryPublisher>(),
            [
                new WatchedStory(
                    script,
                    drama.Services.GetRequiredService<StoryCatalogue>().Find("story")!,
                    result => new PublishedStory("story", result.Package!)
                ),
            ],
            said.Add
        );
        await using var client = drama.Client();
        var told = new Watcher(client);
        await client.StartAsync(
            new StartRequest { CommandId = DramaClient.NewId(), Story = "story" }
        );

        await watcher.LookAsync();
        await File.WriteAllTextAsync(
            script,
            Scripts.Pier.Replace("an hour", "a whole minute", StringComparison.Ordinal)
        );
        await watcher.LookAsync();
        said.ShouldBeEmpty();
        await watcher.LookAsync();

        (await told.NextAsync())
            .Beat!.Lines[0]
            .Text.ShouldBe("The last ferry leaves in a whole minute.");
        said.ShouldHaveSingleItem().ShouldContain("1 viewers go on where they were");

        said.Clear();
        await File.WriteAllTextAsync(script, Scripts.Pier + "\n-> nowhere");
        await watcher.LookAsync();
        await watcher.LookAsync();
        said.ShouldContain(line => line.Contains("nowhere", StringComparison.Ordinal));
        said[^1].ShouldContain("go on with the version before");
        (await client.ChooseAsync("wait")).Beat!.Id.ShouldBe("shed");

        said.Clear();
        File.Delete(script);
        await watcher.LookAsync();
        await watcher.LookAsync();
        await watcher.LookAsync();
        said.ShouldHaveSingleItem().ShouldContain("story.ink");
    }
}
