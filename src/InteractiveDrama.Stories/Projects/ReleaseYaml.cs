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
            Market = reader.OneOf(map, "market", "none", "cn", "eu", "us") switch
            {
                "cn" => ReleaseMarket.Cn,
                "eu" => ReleaseMarket.Eu,
                "us" => ReleaseMarket.Us,
                _ => ReleaseMarket.None,
            },
            Registration = reader.Text(map, "registration"),
            Rating = reader.Text(map, "rating"),
            Descriptors = [.. reader.TextOrTexts(map, "descriptors").Select(word => word.Text)],
            Producer = reader.Text(map, "producer"),
        };
    }
}
