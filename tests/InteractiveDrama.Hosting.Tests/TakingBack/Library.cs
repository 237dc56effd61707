using System.Text;
using InteractiveDrama.Hosting.Shots;
using InteractiveDrama.Hosting.Tests.Shots;
using InteractiveDrama.Hosting.Tests.Support;
using InteractiveDrama.Shots.Library;
using InteractiveDrama.Shots.Media;
using InteractiveDrama.Shots.Scheduling;
using Microsoft.Extensions.DependencyInjection;

namespace InteractiveDrama.Hosting.Tests.TakingBack;

/// <summary>Takes of the pier, made of a few bytes each.</summary>
internal static class Library
{
    /// <summary>What the first shot is to show.</summary>
    public static MediaNeed First(TestDrama drama)
    {
        var story = ShotPier.Story(drama);
        return story.Needs.Picture(story.FirstShot()!);
    }

    /// <summary>Adds a clip and waits until it is shown.</summary>
    /// <param name="drama">The host.</param>
    /// <param name="need">What it shows.</param>
    /// <param name="content">What its bytes say; its poster's begin with <c>poster of</c>.</param>
    public static async Task<Take> ClipAsync(TestDrama drama, MediaNeed need, string content)
    {
        var now = TimeProvider.System.GetUtcNow();
        var take = new Take
        {
            Id = $"take_{Guid.CreateVersion7(now):N}",
            Story = need.Story,
            Subject = need.Subject,
            Kind = MediaKind.Video,
            ContentHash = need.ContentHash,
            MadeBy = MakerKind.Human,
            Provider = TakeRank.SuppliedBy,
            MadeAt = now,
            Files =
            [
                await PutAsync(drama, $"original of {content}", "video/mp4", MediaRole.Original),
                await PutAsync(drama, content, "video/mp4", MediaRole.Rendition),
                await PutAsync(drama, $"poster of {content}", "image/jpeg", MediaRole.Poster),
            ],
        };
        await drama.Services.GetRequiredService<ITakes>().AddAsync(take, publish: true);
        drama.Services.GetRequiredService<LibraryWishes>().Look(take.Story, take.Subject);
        await TestDrama.UntilAsync(() =>
            drama
                .Services.GetRequiredService<TakeIndex>()
                .Of(take.Story)
                .Takes.Any(kept => kept.Take.Id == take.Id)
        );
        return take;
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
