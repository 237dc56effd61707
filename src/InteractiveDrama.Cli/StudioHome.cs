using System.Collections.Immutable;
using InteractiveDrama.Server.Studio;

namespace InteractiveDrama.Cli;

/// <summary>What the studio finds around this program.</summary>
internal static class StudioHome
{
    /// <summary>The studio's options for a server.</summary>
    /// <param name="sources">The arguments of the stories it serves, by story id; packages have no sources.</param>
    public static StudioOptions Options(IEnumerable<KeyValuePair<string, string>> sources)
    {
        var home = BundledStories.Home;
        return new StudioOptions
        {
            Sources = sources
                .Where(s => !s.Value.EndsWith(".drama", StringComparison.OrdinalIgnoreCase))
                .ToImmutableDictionary(StringComparer.Ordinal),
            BundledFolder = Path.Combine(home, "stories"),
            HelpFolder = Path.Combine(home, "docs", "diagnostics"),
        };
    }
}
