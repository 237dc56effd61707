using InteractiveDrama.Client;
using InteractiveDrama.Hosting.Identity;
using InteractiveDrama.Hosting.Stories;
using InteractiveDrama.Hosting.Tests.Support;
using InteractiveDrama.Protocol;
using InteractiveDrama.Stories.Packages;
using InteractiveDrama.Stories.Projects;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Hosting.Tests.Releases;

public sealed class RatingTests
{
    [Theory]
    [InlineData("16+", 15, false, true)]
    [InlineData("16+", 16, false, false)]
    [InlineData("16+", 30, true, false)]
    [InlineData("16+", null, true, true)]
    [InlineData("16+", null, false, false)]
    [InlineData("0+", null, true, false)]
    [InlineData("TV-14", 13, false, true)]
    [InlineData("R", null, true, true)]
    [InlineData("R", 17, false, true)]
    [InlineData("R", 18, false, false)]
    [InlineData(null, null, true, false)]
    public void A_rating_keeps_out_those_who_are_too_young(
        string? rating,
        int? years,
        bool minor,
        bool refused
    ) =>
        new ViewerAge(years, minor)
            .IsRefused(new ReleaseSettings { Rating = rating })
            .ShouldBe(refused);

    [Fact]
    public async Task A_rated_story_is_refused_to_minors_at_its_beginning_and_when_they_come_back()
    {
        await using var drama = await TestDrama.StartAsync(TokenKeys.Add);
        await PublishAsync(drama, rating: null);
        var tokens = drama.Services.GetRequiredService<ViewerTokens>();
        string Token(string viewer, ViewerAge age) =>
            tokens.Issue(viewer, TimeSpan.FromHours(1), age).Token;
        await using var grown = Client(drama, Token("ada", ViewerAge.Of(30)));
        await using var young = Client(drama, Token("ben", ViewerAge.Of(12)));
        await young.StartAsync(Begin());

        await PublishAsync(drama, rating: "16+");
        await using var again = Client(drama, Token("ben", ViewerAge.Of(12)));
        await using var minor = Client(drama, Token("cleo", new ViewerAge(null, true)));
        var session = young.Session!;

        (await grown.StartAsync(Begin())).Beat.ShouldNotBeNull();
        (await Refusal(() => minor.StartAsync(Begin()))).ShouldBe(ErrorCodes.AgeRestricted);
        (await Refusal(() => again.ResumeAsync(session, young.ResumeKey!))).ShouldBe(
            ErrorCodes.AgeRestricted
        );
    }

    private static DramaClient Client(TestDrama drama, string token) =>
        new(
            new DramaClientOptions
            {
                Server = drama.Address,
                Attempts = 0,
                Token = _ => ValueTask.FromResult(token)!,
            }
        );

    private static StartRequest Begin() =>
        new() { CommandId = Guid.NewGuid().ToString("N"), Story = "story" };

    private static async Task<string> Refusal(Func<Task> call) =>
        (await Should.ThrowAsync<DramaException>(call)).Error.Code;

    private static Task<Publication> PublishAsync(TestDrama drama, string? rating)
    {
        var served = drama.Services.GetRequiredService<StoryCatalogue>().Find("story")!.Package;
        var rated = new StoryPackage(
            served.Parts with
            {
                Settings = served.Settings with
                {
                    Release = new ReleaseSettings { Rating = rating },
                },
            }
        );
        return drama
            .Services.GetRequiredService<StoryPublisher>()
            .PublishAsync(new PublishedStory("story", rated));
    }
}
