using InteractiveDrama.Playback.Engine;
using InteractiveDrama.Stories.Packages;

namespace InteractiveDrama.Benchmarks.Contenders;

/// <summary>The engine that is measured.</summary>
internal static class Engines
{
    /// <summary>Loads a story into it.</summary>
    public static IEngine Ours(StoryPackage package) => new StoryEngine(package);
}
