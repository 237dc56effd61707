using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using InteractiveDrama.Hosting.Stories;
using InteractiveDrama.Hosting.Tests.Support;
using InteractiveDrama.Playback.Access;
using InteractiveDrama.Protocol;
using InteractiveDrama.Shots.Releases;
using InteractiveDrama.Shots.Review;
using InteractiveDrama.Stories.Packages;
using InteractiveDrama.Stories.Projects;
using InteractiveDrama.Testing;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Hosting.Tests.Releases;

public sealed class MarketServerTests : IDisposable
{
    private const string Script = """
        # shot: wide
        A lantern. # id: one # not: cn
        灯。 # id: two # only: cn
        * [On] # id: on
        -> END
        """;

    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    private string Releases => Path.Combine(folder.Path, "releases");

    [Fact]
    public async Task A_server_with_a_market_serves_its_release_with_its_texts_and_its_card()
    {
        Release("story", ReleaseMarket.Eu);
        Release("story", ReleaseMarket.Cn, "take_a");
        await using var drama = await StartAsync(ReleaseMarket.Cn);
        using var http = drama.Http();
        await using var client = drama.Client();

        var story = (await http.GetFromJsonAsync<StoryView[]>("/api/stories"))!.Single();
        var reply = await client.StartAsync(
            new() { CommandId = Guid.NewGuid().ToString("N"), Story = "story" }
        );

        reply.Beat!.Lines.Select(line => line.Text).ShouldBe(["灯。"]);
        story.Release!.Market.ShouldBe("cn");
        story.Release.Number.ShouldBe(2);
        story.Release.Card.ShouldBe([
            "备案号：A-17",
            "适龄提示：16+",
            "内容提示：fear、fire",
            "出品：Northwind",
            "Pictures of this film were made with AI.",
        ]);
        story.Release.CardSeconds.ShouldBeGreaterThan(0);
        story.AiLabel!.Text.ShouldBe("AI生成");
        var held = drama.Services.GetRequiredService<IReleasedTakes>();
        held.Holds("story", "take_a").ShouldBeTrue();
        held.Holds("story", "take_b").ShouldBeFalse();
        held.Holds("other", "take_a").ShouldBeFalse();
        drama
            .Services.GetRequiredService<StoryCatalogue>()
            .Find("story")!
            .Package.Settings.Review.Policy.ShouldBe(ReviewPolicy.ApprovedOnly);
    }

    [Fact]
    public async Task What_has_no_release_for_the_market_is_not_served_whoever_asks()
    {
        Release("other", ReleaseMarket.Us);
        await using var drama = await StartAsync(ReleaseMarket.Cn);
        using var http = drama.Http(await drama.KeyAsync("ada", Role.Writer));

        (await http.GetFromJsonAsync<StoryView[]>("/api/stories"))!.ShouldBeEmpty();
        var catalogue = drama.Services.GetRequiredService<StoryCatalogue>();
        catalogue.Unreleased.ShouldBe(["story"]);
        catalogue
            .WhyUnreleased("story")
            .ShouldBe(
                "'story' has no release for the market cn and is not served: 'drama release STORY --market cn' makes one."
            );
        (
            await Should.ThrowAsync<InvalidOperationException>(() =>
                drama.PublishAsync(Scripts.Pier)
            )
        ).Message.ShouldStartWith("This server serves releases for the market cn alone");
        var publish = await http.PostAsJsonAsync("/api/published/story", new { });
        publish.StatusCode.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task A_new_release_is_served_without_a_restart_and_a_damaged_one_is_passed_over()
    {
        Release("story", ReleaseMarket.Cn, "take_a");
        await using var drama = await StartAsync(ReleaseMarket.Cn);
        var held = drama.Services.GetRequiredService<IReleasedTakes>();
        var damaged = Release("story", ReleaseMarket.Cn, "take_b");
        File.AppendAllText(
            Path.Combine(Releases, "story", $"{damaged.Number}", "package.drama"),
            "x"
        );
        drama.Time.Advance(TimeSpan.FromSeconds(10));
        Release("story", ReleaseMarket.Cn, "take_c");

        await TestDrama.UntilAsync(() =>
        {
            drama.Time.Advance(TimeSpan.FromSeconds(10));
            return held.Holds("story", "take_c");
        });

        drama
            .Services.GetRequiredService<StoryCatalogue>()
            .Find("story")!
            .Release!.Number.ShouldBe(3);
        held.Holds("story", "take_b").ShouldBeFalse();
    }

    [Fact]
    public async Task A_server_without_a_market_serves_what_it_is_given()
    {
        Release("story", ReleaseMarket.Cn);
        await using var drama = await StartAsync(ReleaseMarket.None);
        using var http = drama.Http();

        var story = (await http.GetFromJsonAsync<StoryView[]>("/api/stories"))!.Single();

        story.Release.ShouldBeNull();
        story.AiLabel.ShouldBeNull();
    }

    private Task<TestDrama> StartAsync(ReleaseMarket market) =>
        TestDrama.StartAsync(
            Script,
            drama =>
            {
                drama.Market = market;
                drama.ReleasesFolder = Releases;
            }
        );

    private Release Release(string story, ReleaseMarket market, params string[] takes)
    {
        var compiled = TestDrama.Compile(Script, folder.Path).Package;
        var says = new ReleaseSettings
        {
            Market = market,
            Registration = "A-17",
            Rating = "16+",
            Descriptors = ["fear", "fire"],
            Producer = "Northwind",
        };
        var package = new StoryPackage(
            compiled.Parts with
            {
                Settings = compiled.Settings with { Release = says },
            }
        );
        using var bytes = new MemoryStream();
        PackageFile.Write(package, story, bytes);
        return new ReleaseFolder(Releases).Add(
            new Release
            {
                Story = story,
                At = DateTimeOffset.UnixEpoch,
                By = "local:ada",
                Market = market,
                Title = package.Title,
                Version = package.Version,
                Registration = says.Registration,
                Rating = says.Rating,
                Descriptors = says.Descriptors,
                Producer = says.Producer,
                Disclosure = "Pictures of this film were made with AI.",
                Package = Convert.ToHexStringLower(SHA256.HashData(bytes.ToArray())),
                Texts = [],
                Shots = [],
                Takes =
                [
                    .. takes.Select(take => new ReleasedTake(
                        take,
                        "one",
                        default,
                        null,
                        "",
                        default,
                        null,
                        [],
                        []
                    )),
                ],
            },
            bytes.ToArray()
        );
    }
}
