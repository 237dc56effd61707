using InteractiveDrama.Shots.Providers.OpenAI;
using Microsoft.Extensions.AI;
using YamlDotNet.RepresentationModel;

namespace InteractiveDrama.Shots.Providers.Configuration;

/// <summary>
/// Reads the vision model that judges what arrives: <c>judge: { kind: openai-chat, url: .., model: .., key: { env: NAME } }</c>.
/// It makes nothing, so it is no provider, and its name is taken.
/// </summary>
internal static class JudgeYaml
{
    /// <summary>Its key in the file.</summary>
    public const string Name = "judge";

    private const string Kind = "openai-chat";

    public static IChatClient? Read(
        YamlNode node,
        ProviderYaml yaml,
        ProviderSurroundings surroundings,
        string folder
    )
    {
        if (yaml.AsMap(node, Name) is not { } map)
            return null;
        var before = yaml.Problems.Length;
        yaml.Keys(map, Name, "kind", "url", "key", "model", "media", "within");
        var section = new ProviderSection(Name, map, yaml, surroundings) { Folder = folder };
        yaml.Needed(map, "kind", Name, Kind);
        yaml.OneOf(map, "kind", Kind);
        var model = yaml.Needed(map, "model", Name, "gpt-4o-mini");
        var address = section.Address("https://api.openai.com/v1");
        var key = section.Key();
        var within = yaml.Time(map, "within") ?? TimeSpan.FromSeconds(30);
        KeyValuePair<string, string>[] headers = key is null
            ? []
            : [new("Authorization", $"Bearer {key}")];
        return
            model is not null
            && address is not null
            && yaml.Problems.Length == before
            && section.Origin(address, section.Media(), headers) is { } origin
            ? new OpenAiChat(origin, model, within, surroundings.Time)
            : null;
    }
}
