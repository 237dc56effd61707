using System.Collections.Immutable;
using System.Text;
using InteractiveDrama.Shots.Providers.Contract;
using InteractiveDrama.Stories.Projects;
using Microsoft.Extensions.AI;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace InteractiveDrama.Shots.Providers.Configuration;

/// <summary>
/// The providers that an operator has set up in <c>providers.yaml</c> of the data folder. It never lies in a story's folder: a
/// stranger's story must not be able to send keys anywhere.
/// </summary>
public sealed class ProviderCatalogue : IDisposable
{
    /// <summary>The file's name.</summary>
    public const string FileName = "providers.yaml";

    private const int MostBytes = 1024 * 1024;
    private const int MostNameLetters = 40;
    private static readonly string[] Taken = ["animatic", "supplied"];

    private ProviderCatalogue(
        ImmutableSortedDictionary<string, IShotProvider> providers,
        IChatClient? judge,
        ImmutableArray<ProviderProblem> problems
    )
    {
        Providers = providers;
        Judge = judge;
        Problems = problems;
    }

    /// <summary>The providers that can be used, by name.</summary>
    public ImmutableSortedDictionary<string, IShotProvider> Providers { get; }

    /// <summary>The vision model that judges what arrives; null when the file names none.</summary>
    public IChatClient? Judge { get; }

    /// <summary>What is wrong, in the file's order. A provider of which something is wrong is not among the providers.</summary>
    public ImmutableArray<ProviderProblem> Problems { get; }

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file; none there is no provider and no problem.</param>
    /// <param name="surroundings">What the machine gives.</param>
    public static ProviderCatalogue Load(string path, ProviderSurroundings surroundings)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(surroundings);
        var folder = Path.GetDirectoryName(Path.GetFullPath(path)) ?? "";
        var yaml = new ProviderYaml(Path.GetFileName(path));
        var providers = ImmutableSortedDictionary.CreateBuilder<string, IShotProvider>(
            StringComparer.Ordinal
        );
        IChatClient? judge = null;
        if (Root(path, yaml) is { } root)
        {
            foreach (var (key, node) in root.Children)
            {
                if (key is YamlScalarNode { Value: JudgeYaml.Name })
                {
                    judge = JudgeYaml.Read(node, yaml, surroundings, folder);
                    continue;
                }
                var before = yaml.Problems.Length;
                var provider = Provider(key, node, yaml, surroundings, folder);
                if (provider is not null && yaml.Problems.Length == before)
                    providers[provider.Name] = provider;
                else
                    (provider as IDisposable)?.Dispose();
            }
        }

        return new ProviderCatalogue(providers.ToImmutable(), judge, yaml.Problems);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var provider in Providers.Values)
            (provider as IDisposable)?.Dispose();
        Judge?.Dispose();
    }

    private static IShotProvider? Provider(
        YamlNode key,
        YamlNode node,
        ProviderYaml yaml,
        ProviderSurroundings surroundings,
        string folder
    )
    {
        var name = (key as YamlScalarNode)?.Value ?? "";
        if (
            name.Length is 0 or > MostNameLetters
            || !name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')
        )
        {
            yaml.Refuse(
                key,
                "A provider's name is made of lower-case letters, digits and '-', 40 at most.",
                "Write a name such as 'openai' or 'our-comfyui'."
            );
            return null;
        }

        if (Taken.Contains(name, StringComparer.Ordinal))
        {
            yaml.Refuse(key, $"The name '{name}' is ours.", "Choose another one.");
            return null;
        }

        if (yaml.AsMap(node, name) is not { } map)
            return null;
        string[] kinds = [.. ProviderKinds.All.Keys];
        if (ProviderYaml.Child(map, "kind") is null)
        {
            yaml.Refuse(key, $"{name} has no 'kind'.", $"Write one of {string.Join(", ", kinds)}.");
            return null;
        }

        return yaml.OneOf(map, "kind", kinds) is { } kind
            ? ProviderKinds.All[kind](
                new ProviderSection(name, map, yaml, surroundings) { Folder = folder }
            )
            : null;
    }

    private static YamlMappingNode? Root(string path, ProviderYaml yaml)
    {
        try
        {
            if (!File.Exists(path))
                return null;
            if (new FileInfo(path).Length > MostBytes)
            {
                yaml.Refuse(null, "The file is larger than 1 MB.", "Keep only providers in it.");
                return null;
            }

            var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(
                File.ReadAllBytes(path)
            );
            return Parse(text.TrimStart('\uFEFF'), yaml);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            yaml.Refuse(null, "The file cannot be read.", "Look at who may read it.");
        }
        catch (DecoderFallbackException)
        {
            yaml.Refuse(null, "The file is not UTF-8 text.", "Save it as UTF-8.");
        }

        return null;
    }

    private static YamlMappingNode? Parse(string text, ProviderYaml yaml)
    {
        if (YamlNesting.IsTooDeep(text))
        {
            yaml.Refuse(
                null,
                "The file is nested too deeply.",
                $"Keep to {YamlNesting.Most} levels."
            );
            return null;
        }

        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            if (stream.Documents.Count == 0)
                return null;
            if (stream.Documents[0].RootNode is YamlMappingNode map)
                return map;
            yaml.Refuse(
                stream.Documents[0].RootNode,
                "The file is not a list of providers.",
                "Begin with a provider's name and a colon, such as 'openai:'."
            );
        }
        catch (YamlException e)
        {
            // The parser's own words may quote what stands there, and that may be a key.
            yaml.Refuse(
                e.Start.Line,
                e.Start.Column,
                "This is not YAML.",
                "Check the indentation, that no name is there twice, and quote texts that have a colon in them."
            );
        }

        return null;
    }
}
