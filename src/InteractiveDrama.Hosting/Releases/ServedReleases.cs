using System.Collections.Concurrent;
using System.Collections.Frozen;
using InteractiveDrama.Hosting.Stories;
using InteractiveDrama.Playback.Engine.Programs;
using InteractiveDrama.Shots.Releases;
using InteractiveDrama.Shots.Review;
using InteractiveDrama.Stories.Packages;
using InteractiveDrama.Stories.Projects;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace InteractiveDrama.Hosting.Releases;

/// <summary>
/// The releases that a host with a market serves: of each story the newest for that market. What cannot be read is told once
/// and passed over; what was served before stays.
/// </summary>
internal sealed class ServedReleases : IReleasedTakes
{
    private readonly ReleaseFolder folder;
    private readonly ReleaseMarket market;
    private readonly ILogger<ServedReleases> log;
    private readonly ConcurrentDictionary<string, FrozenSet<string>> takes = new(
        StringComparer.Ordinal
    );
    private readonly HashSet<(string Story, int Number)> looked = [];

    public ServedReleases(IOptions<DramaOptions> options, ILogger<ServedReleases> log)
    {
        folder = new ReleaseFolder(options.Value.ReleasesFolder);
        market = options.Value.Market;
        this.log = log;
    }

    /// <inheritdoc/>
    public bool Holds(string story, string take) =>
        takes.TryGetValue(story, out var held) && held.Contains(take);

    /// <summary>The stories with a release that was not looked at yet, ready to serve. For one thread.</summary>
    public IEnumerable<PublishedStory> Look()
    {
        foreach (var story in folder.Stories())
        {
            if (Newest(story) is { } fresh)
            {
                yield return fresh;
            }
        }
    }

    /// <summary>From now on the takes of a story's release are those that viewers may see.</summary>
    public void Serve(Release release) =>
        takes[release.Story] = release
            .Takes.Select(take => take.Id)
            .ToFrozenSet(StringComparer.Ordinal);

    private PublishedStory? Newest(string story)
    {
        foreach (var number in folder.Numbers(story).Reverse())
        {
            // Older ones were looked at before it, or are not wanted.
            if (!looked.Add((story, number)))
            {
                return null;
            }
            try
            {
                if (folder.Find(story, number) is { } release && release.Market == market)
                {
                    return Story(release);
                }
            }
            catch (Exception e)
                when (e
                        is InvalidReleaseException
                            or InvalidPackageException
                            or InvalidStoryProgramException
                            or IOException
                            or UnauthorizedAccessException
                )
            {
                log.LogError("{Problem}", e.Message);
            }
        }
        return null;
    }

    private PublishedStory Story(Release release)
    {
        using var bytes = new MemoryStream(folder.ReadPackage(release));
        var (_, package) = PackageFile.Read(bytes);
        var settings = package.Settings;
        // Whatever the story asks for: of a release, the takes it holds are all that viewers see.
        var strict = new StoryPackage(
            package.Parts with
            {
                Settings = settings with
                {
                    Review = settings.Review with { Policy = ReviewPolicy.ApprovedOnly },
                },
            }
        );
        return new PublishedStory(release.Story, strict) { Release = release };
    }
}
