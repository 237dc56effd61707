using System.Collections.Immutable;
using YamlDotNet.RepresentationModel;

namespace InteractiveDrama.Stories.Projects;

/// <summary>Reads how takes are reviewed: <c>review: { policy: gated, gates: { creative: [all], legal: [undisclosed] }, live: [tolerant], within: 24 }</c>.</summary>
internal static class ReviewYaml
{
    private const int MostHours = 24 * 90;

    public static ReviewSettings Read(YamlSettings reader, YamlMappingNode? map)
    {
        var settings = ReviewSettings.Default;
        if (map is null)
            return settings;
        reader.Keys(map, "review", "policy", "live", "within", "gates", "shots", "human");
        return settings with
        {
            Policy = reader.OneOf(map, "policy", "open", "gated", "approved-only") switch
            {
                "open" => ReviewPolicy.Open,
                "gated" => ReviewPolicy.Gated,
                "approved-only" => ReviewPolicy.ApprovedOnly,
                _ => null,
            },
            Live = Classes(reader, map, "live"),
            WithinHours = (int)(reader.Whole(map, "within", 1, MostHours) ?? settings.WithinHours),
            Gates = Gates(reader, reader.Map(map, "gates")),
            Shots = ByKey(reader, reader.Map(map, "shots")),
            Human = Classes(reader, map, "human"),
        };
    }

    private static ImmutableSortedDictionary<string, ImmutableArray<string>> Gates(
        YamlSettings reader,
        YamlMappingNode? map
    )
    {
        if (map is not null)
            reader.Keys(map, "review.gates", "creative", "animation", "legal", "production");
        return ByKey(reader, map);
    }

    private static ImmutableSortedDictionary<string, ImmutableArray<string>> ByKey(
        YamlSettings reader,
        YamlMappingNode? map
    ) =>
        YamlSettings
            .Entries(map)
            .ToImmutableSortedDictionary(
                entry => entry.Key,
                entry => Classes(reader, map!, entry.Key),
                StringComparer.Ordinal
            );

    private static ImmutableArray<string> Classes(
        YamlSettings reader,
        YamlMappingNode map,
        string key
    )
    {
        var classes = ImmutableArray.CreateBuilder<string>();
        foreach (var (word, node) in reader.TextOrTexts(map, key))
        {
            if (ShotClasses.IsKnown(word))
                classes.Add(word);
            else
                reader.Refuse(
                    node,
                    $"'{word}' is no class of shots.",
                    Words.Nearest(word, [.. ShotClasses.All]) is { } near
                        ? $"Did you mean '{near}'?"
                        : $"Write one of {string.Join(", ", ShotClasses.All)}, or 'cast:KEY', 'place:KEY', 'size:SIZE'."
                );
        }
        return classes.ToImmutable();
    }
}
