using InteractiveDrama.Client;
using InteractiveDrama.Hosting.Stories;
using InteractiveDrama.Hosting.Tests.Support;
using InteractiveDrama.Protocol;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Hosting.Tests.Stories;

public sealed class PublishingTests
{
    [Fact]
    public async Task Who_starts_after_a_publication_plays_the_new_version()
    {
        await using var drama = await TestDrama.StartAsync(Scripts.Pier);
        var catalogue = drama.Services.GetRequiredService<StoryCatalogue>();
        var before = catalogue.Find("story")!;

        var published = await drama.PublishAsync(
            Scripts.Pier.Replace("an hour", "a minute", StringComparison.Ordinal)
        );

        published.Before.ShouldBe(before.Package.Version);
        catalogue.Find("story").ShouldBe(published.Story);
        catalogue.All.ShouldHaveSingleItem().ShouldBe(published.Story);
        await using var client = drama.Client();
        var start = await client.StartAsync(
            new StartRequest { CommandId = DramaClient.NewId(), Story = "story" }
        );
        start.Beat!.Lines[0].Text.ShouldBe("The last ferry leaves in a minute.");
    }

    [Fact]
    public async Task A_story_that_is_new_here_is_served_beside_the_others()
    {
        await using var drama = await TestDrama.StartAsync(Scripts.Pier);

        var published = await drama.PublishAsync(Scripts.Chain, "chain");

        published.Before.ShouldBeNull();
        drama
            .Services.GetRequiredService<StoryCatalogue>()
            .All.Select(story => story.Id)
            .ShouldBe(["story", "chain"]);
    }
}
