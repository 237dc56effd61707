using System.Collections.Immutable;
using InteractiveDrama.Shots.Library;
using InteractiveDrama.Shots.Providers.Contract;
using InteractiveDrama.Stories;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace InteractiveDrama.Shots.Supplied;

/// <summary>Reads the file beside supplied media that says where it comes from: <c>made-by</c>, <c>tool</c>, <c>model</c>, <c>licence</c>.</summary>
public static class SuppliedSidecar
{
    /// <summary>The longest that is read, in characters.</summary>
    public const int MostCharacters = 16_384;

    private static readonly ImmutableArray<string> Keys = ["made-by", "tool", "model", "licence"];

    /// <summary>Reads it.</summary>
    /// <param name="yaml">What it says.</param>
    /// <exception cref="MediaRefusedException">It cannot be read; the message is a sentence about "its sidecar".</exception>
    public static SuppliedOrigin Read(string yaml)
    {
        ArgumentNullException.ThrowIfNull(yaml);
        if (yaml.Length > MostCharacters)
        {
            throw new MediaRefusedException(
                $"Its sidecar is longer than {MostCharacters} characters."
            );
        }

        var said = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in Entries(yaml))
        {
            if (!Keys.Contains(key, StringComparer.Ordinal))
            {
                var near = Words.Nearest(key, Keys) is { } nearest ? $" Is it '{nearest}'?" : "";
                throw new MediaRefusedException(
                    $"Its sidecar says '{key}', which is not known: write {string.Join(", ", Keys)}.{near}"
                );
            }

            said[key] = value;
        }

        return new SuppliedOrigin(
            Maker(said.GetValueOrDefault("made-by", "human")),
            said.GetValueOrDefault("tool"),
            said.GetValueOrDefault("model"),
            said.GetValueOrDefault("licence")
        );
    }

    /// <summary>Who made it, in the words that sidecars and commands take.</summary>
    /// <param name="word"><c>human</c> or <c>ai</c>.</param>
    /// <exception cref="MediaRefusedException">It is another word.</exception>
    public static MakerKind Maker(string word) =>
        word switch
        {
            "human" => MakerKind.Human,
            "ai" => MakerKind.Ai,
            _ => throw new MediaRefusedException(
                $"Its sidecar says made-by '{word}': write human or ai."
            ),
        };

    private static IEnumerable<(string Key, string Value)> Entries(string yaml)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(new StringReader(yaml));
        }
        catch (YamlException failure)
        {
            throw new MediaRefusedException(
                $"Its sidecar is no YAML at line {failure.Start.Line}: write lines such as 'made-by: ai'."
            );
        }

        if (stream.Documents is not [{ RootNode: YamlMappingNode map }])
        {
            throw new MediaRefusedException("Its sidecar says nothing: write 'made-by: human'.");
        }

        foreach (var (key, value) in map.Children)
        {
            yield return key is YamlScalarNode { Value: { } name }
            && value is YamlScalarNode { Value: { Length: > 0 } text }
                ? (name, text)
                : throw new MediaRefusedException(
                    $"Its sidecar must have one word or text behind '{key}'."
                );
        }
    }
}
