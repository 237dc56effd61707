using System.Collections.Frozen;

namespace InteractiveDrama.Benchmarks.Generated;

/// <summary>The generated stories by name.</summary>
internal static class GeneratedStories
{
    /// <summary>100 KB of a story that goes everywhere.</summary>
    public const string Small = "small";

    /// <summary>2 MB of the same kind.</summary>
    public const string Large = "large";

    /// <summary>A short one with a very large state space.</summary>
    public const string Wide = "wide";

    /// <summary>What writes each.</summary>
    public static FrozenDictionary<string, Func<string>> Ink { get; } =
        new Dictionary<string, Func<string>>(StringComparer.Ordinal)
        {
            [Small] = () => LargeStory.Of(LargeStory.HundredKilobytes),
            [Large] = () => LargeStory.Of(LargeStory.TwoMegabytes),
            [Wide] = () => WideStory.Of(WideStory.Acts, WideStory.Decisions),
        }.ToFrozenDictionary(StringComparer.Ordinal);
}
