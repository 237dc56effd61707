using System.Text.Json;
using InteractiveDrama.Client;
using InteractiveDrama.Hosting.Stories;
using InteractiveDrama.Hosting.Tests.Support;
using InteractiveDrama.Protocol;
using InteractiveDrama.Stories.Projects;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Hosting.Tests.Trails;

/// <summary>A trail never says what its viewer has not been shown.</summary>
public sealed class UnseenTests
{
    private const int Walks = 12;
    private const int Moves = 9;

    [Fact]
    public async Task Nothing_in_a_trail_is_news()
    {
        await using var drama = await TestDrama.StartAsync(
            TrailStory.Script,
            TrailStory.Rewind(RewindRule.AnyDecision)
        );
        var story = drama.Services.GetRequiredService<StoryCatalogue>().Find("story")!;
        var open = story.Package.Episodes.SelectMany(one => new[] { one.Id, one.Title });
        for (var seed = 0; seed < Walks; seed++)
        {
            var random = new Random(seed);
            await using var client = drama.Client();
            var shown = open.ToHashSet(StringComparer.Ordinal);
            var reply = await client.StartAsync(TrailStory.Start() with { Simulated = true });
            for (var move = 0; move < Moves; move++)
            {
                shown.UnionWith(Strings(JsonSerializer.SerializeToElement(reply)));
                var trail = await client.TrailAsync();

                // Words of the protocol are no news either.
                Strings(JsonSerializer.SerializeToElement(trail))
                    .Except(Protocol, StringComparer.Ordinal)
                    .ShouldBeSubsetOf(shown, $"walk {seed}, move {move}");
                reply = await NextAsync(client, random, reply, trail);
            }
        }
    }

    private static readonly string[] Protocol =
    [
        .. Names<EpisodeState>(),
        .. Names<DecidedHow>(),
        // The name of a gate stands with the public episode.
        "season",
    ];

    private static IEnumerable<string> Names<T>()
        where T : struct, Enum =>
        Enum.GetValues<T>().Select(value => JsonSerializer.SerializeToElement(value).GetString()!);

    private static async Task<SessionReply> NextAsync(
        DramaClient client,
        Random random,
        SessionReply reply,
        TrailReply trail
    )
    {
        var back = trail.Decisions.Where(one => one.CanRewind).ToList();
        if (reply.Beat!.Auto)
        {
            return await client.ChooseAsync(null);
        }
        var choices = reply.Beat.Choices.Where(one => one.Id != "climb").ToList();
        return choices.Count == 0 || (back.Count > 0 && random.Next(4) == 0)
            ? await client.RewindAsync(back[random.Next(back.Count)].Turn)
            : await client.ChooseAsync(choices[random.Next(choices.Count)].Id);
    }

    private static IEnumerable<string> Strings(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Object => value
                .EnumerateObject()
                .SelectMany(field => Strings(field.Value)),
            JsonValueKind.Array => value.EnumerateArray().SelectMany(Strings),
            JsonValueKind.String => [value.GetString()!],
            _ => [],
        };
}
