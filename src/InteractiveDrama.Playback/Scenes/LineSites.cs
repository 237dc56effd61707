using System.Collections.Concurrent;
using InteractiveDrama.Stories.Packages;

namespace InteractiveDrama.Playback.Scenes;

/// <summary>What a story says of its lines' places, looked up once for each. Safe for use from many threads.</summary>
internal sealed class LineSites(StoryPackage package)
{
    // Paths are the program's own, so there are no more of them than it has content.
    private readonly ConcurrentDictionary<string, LineSite> known = new(StringComparer.Ordinal);

    /// <summary>The place of content.</summary>
    /// <param name="path">Its path.</param>
    public LineSite At(string path)
    {
        if (known.TryGetValue(path, out var site))
            return site;
        var flow = package.FlowOf(path);
        var episode = package.Episode(FlowNames.Knot(flow))?.Id;
        return known[path] = new LineSite(package.Site(path)?.LineId, flow, episode);
    }
}
