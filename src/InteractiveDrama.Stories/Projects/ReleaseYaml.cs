using YamlDotNet.RepresentationModel;

namespace InteractiveDrama.Stories.Projects;

/// <summary>Reads what a release says of itself: <c>release: { market: cn, registration: "...", rating: "16+", descriptors: [fear], producer: "..." }</c>.</summary>
internal static class ReleaseYaml
{
    public static ReleaseSettings Read(YamlSettings reader, YamlMappingNode? map)
    {
        if (map is null)
            return ReleaseSettings.Default;
        reader.Keys(map, "release", "market", "registration", "rating", "descriptors", "producer");
        return new ReleaseSettings
        {
            Market =
                ReleaseMarkets.Find(
                    reader.OneOf(map, "market", [ReleaseMarkets.None, .. ReleaseMarkets.Words])
                        ?? ReleaseMarkets.None
                ) ?? ReleaseMarket.None,
            Registration = reader.Text(map, "registration"),
            Rating = reader.Text(map, "rating"),
            Descriptors = [.. reader.TextOrTexts(map, "descriptors").Select(word => word.Text)],
            Producer = reader.Text(map, "producer"),
        };
    }
}
