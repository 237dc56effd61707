using System.Text;
using InteractiveDrama.Client;
using InteractiveDrama.Hosting.Shots;
using InteractiveDrama.Hosting.Tests.Shots;
using InteractiveDrama.Hosting.Tests.Support;
using InteractiveDrama.Protocol;
using InteractiveDrama.Shots.Library;
using InteractiveDrama.Shots.Media;
using InteractiveDrama.Shots.Review;
using InteractiveDrama.Shots.Scheduling;
using Microsoft.Extensions.DependencyInjection;

namespace InteractiveDrama.Hosting.Tests.Review;

/// <summary>A host without providers whose first shot, a wide of the pier, has takes that people review.</summary>
internal static class ReviewedPier
{
    /// <summary>Starts it.</summary>
    /// <param name="policy">The host's policy; null for the usual one.</param>
    /// <param name="review">The story's <c>review</c>, in one line of YAML.</param>
    /// <param name="register">Further services.</param>
    public static Task<TestDrama> StartAsync(
        string? policy,
        string? review = null,
        Action<IServiceCollection>? register = null
    ) =>
        ShotPier.StartAsync(
            Directory.CreateTempSubdirectory("drama").FullName,
            configure: drama => drama.Review.Policy = policy,
            yaml: review is null ? "" : $"review: {review}",
            register: register
        );

    /// <summary>What the first shot is to show.</summary>
    public static MediaNeed Need(TestDrama drama)
    {
        var story = ShotPier.Story(drama);
        return story.Needs.Picture(story.FirstShot()!);
    }

    /// <summary>Adds a clip of the first shot that a model made.</summary>
    public static async Task<Take> AddAsync(
        TestDrama drama,
        string id,
        bool publish = true,
        Func<Take, Take>? change = null
    )
    {
        var need = Need(drama);
        var take = new Take
        {
            Id = id,
            Story = need.Story,
            Subject = need.Subject,
            Kind = MediaKind.Video,
            ContentHash = need.ContentHash,
            MadeBy = MakerKind.Ai,
            Provider = "studio",
            Model = "film-1",
            Prompt = "a wide of the pier",
            MadeAt = TimeProvider.System.GetUtcNow(),
            Files =
            [
                await PutAsync(drama, $"original of {id}", "video/mp4", MediaRole.Original),
                await PutAsync(drama, $"clip of {id}", "video/mp4", MediaRole.Rendition),
                await PutAsync(drama, $"poster of {id}", "image/jpeg", MediaRole.Poster),
            ],
        };
        take = change?.Invoke(take) ?? take;
        await drama.Services.GetRequiredService<ITakes>().AddAsync(take, publish);
        await LookAsync(drama);
        return take;
    }

    /// <summary>Writes an entry as another process does: nobody here is told.</summary>
    public static Task WriteAsync(
        TestDrama drama,
        ReviewVerb verb,
        string take,
        string? gate = null
    ) =>
        drama
            .Services.GetRequiredService<IReviewLog>()
            .AppendAsync(
                new ReviewEntry
                {
                    Id = Guid.NewGuid(),
                    At = TimeProvider.System.GetUtcNow(),
                    Who = "ada",
                    Verb = verb,
                    Story = "story",
                    Subject = Need(drama).Subject,
                    Take = take,
                    Gate = gate,
                    Reason = "because",
                }
            );

    /// <summary>Returns when the library has been looked at.</summary>
    public static Task LookAsync(TestDrama drama) =>
        drama
            .Services.GetRequiredService<LibraryWishes>()
            .LookAsync("story", null, CancellationToken.None);

    /// <summary>The first shot as a new viewer sees it.</summary>
    public static async Task<ShotView> SeenAsync(TestDrama drama)
    {
        await using var client = drama.Client();
        var reply = await client.StartAsync(
            new StartRequest
            {
                CommandId = DramaClient.NewId(),
                Story = "story",
                Timers = TimerPreference.None,
            }
        );
        return reply.Beat!.Shots[0];
    }

    private static async Task<MediaFile> PutAsync(
        TestDrama drama,
        string content,
        string type,
        MediaRole role
    )
    {
        using var bytes = new MemoryStream(Encoding.UTF8.GetBytes(content));
        var file = await drama.Services.GetRequiredService<IMediaStore>().PutAsync(bytes, type);
        return file with { Role = role, Seconds = 4 };
    }
}
