using InteractiveDrama.Stories.Packages;

namespace InteractiveDrama.Cli.Shots;

/// <summary>The names people read for keys of the cast and of places.</summary>
internal static class CastNames
{
    /// <summary>The names, by key; a member of the cast before a place of the same key.</summary>
    public static Dictionary<string, string> Of(StoryPackage package) =>
        package
            .Settings.Cast.Select(c => KeyValuePair.Create(c.Key, c.Name))
            .Concat(package.Settings.Places.Select(p => KeyValuePair.Create(p.Key, p.Name)))
            .DistinctBy(n => n.Key, StringComparer.Ordinal)
            .ToDictionary(StringComparer.Ordinal);
}
