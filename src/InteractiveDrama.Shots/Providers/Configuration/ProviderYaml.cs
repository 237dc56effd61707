using System.Collections.Immutable;
using InteractiveDrama.Stories;
using YamlDotNet.RepresentationModel;

namespace InteractiveDrama.Shots.Providers.Configuration;

/// <summary>Settings as nodes, and what is to say of them, each with its place. Values are never quoted where a key may stand.</summary>
/// <param name="file">The file's name, for the problems.</param>
public sealed class ProviderYaml(string file)
{
    private readonly List<ProviderProblem> problems = [];

    /// <summary>What was found wrong so far.</summary>
    public ImmutableArray<ProviderProblem> Problems => [.. problems];

    /// <summary>Refuses every key of a map that is not known.</summary>
    /// <param name="map">The map.</param>
    /// <param name="where">What it is, <c>studio.image</c>.</param>
    /// <param name="known">The keys there are.</param>
    public void Keys(YamlMappingNode map, string where, params string[] known)
    {
        ArgumentNullException.ThrowIfNull(map);
        foreach (var key in map.Children.Keys)
        {
            var name = (key as YamlScalarNode)?.Value ?? "";
            if (known.Contains(name, StringComparer.Ordinal))
                continue;
            Refuse(
                key,
                $"There is no setting '{Shown(name)}' in {where}.",
                Words.Nearest(name, known) is { } nearest
                    ? $"Did you mean '{nearest}'?"
                    : $"Known here are {string.Join(", ", known)}."
            );
        }
    }

    /// <summary>A text; null when it is not there or none.</summary>
    /// <param name="map">The map.</param>
    /// <param name="key">Its key.</param>
    public string? Text(YamlMappingNode map, string key)
    {
        if (Child(map, key) is not { } node)
            return null;
        if (node is YamlScalarNode { Value: { } value } && !string.IsNullOrWhiteSpace(value))
            return value.Trim();
        Refuse(node, $"'{key}' needs a text.", $"Write '{key}: some words'.");
        return null;
    }

    /// <summary>A text that must be there.</summary>
    /// <param name="map">The map.</param>
    /// <param name="key">Its key.</param>
    /// <param name="where">What the map is.</param>
    /// <param name="example">A value, for the help.</param>
    public string? Needed(YamlMappingNode map, string key, string where, string example)
    {
        if (Child(map, key) is null)
        {
            Refuse(map, $"{where} has no '{key}'.", $"Write '{key}: {example}'.");
            return null;
        }

        return Text(map, key);
    }

    /// <summary>One of some words; null when it is not there or none of them.</summary>
    /// <param name="map">The map.</param>
    /// <param name="key">Its key.</param>
    /// <param name="known">The words.</param>
    public string? OneOf(YamlMappingNode map, string key, params string[] known)
    {
        var value = Text(map, key);
        if (value is null || known.Contains(value, StringComparer.Ordinal))
            return value;
        Refuse(
            Child(map, key),
            $"'{key}' cannot be '{Shown(value)}'.",
            $"Write one of {string.Join(", ", known)}."
        );
        return null;
    }

    /// <summary>True or false; null when it is not there or neither.</summary>
    /// <param name="map">The map.</param>
    /// <param name="key">Its key.</param>
    public bool? Flag(YamlMappingNode map, string key) =>
        OneOf(map, key, "true", "false") is { } value ? value == "true" : null;

    /// <summary>A whole number; null when it is not there or none.</summary>
    /// <param name="map">The map.</param>
    /// <param name="key">Its key.</param>
    /// <param name="least">The least it may be.</param>
    /// <param name="most">The most it may be.</param>
    public int? Whole(YamlMappingNode map, string key, int least, int most) =>
        Value(
            map,
            key,
            text =>
                int.TryParse(
                    text,
                    System.Globalization.NumberStyles.None,
                    System.Globalization.CultureInfo.InvariantCulture,
                    out var number
                )
                && number >= least
                && number <= most
                    ? number
                    : (int?)null,
            $"a whole number from {least} to {most}",
            $"{Math.Max(least, 1)}"
        );

    /// <summary>A length of time such as <c>10 s</c>; null when it is not there or none.</summary>
    /// <param name="map">The map.</param>
    /// <param name="key">Its key.</param>
    public TimeSpan? Time(YamlMappingNode map, string key) =>
        Value(
            map,
            key,
            Amounts.Time,
            "a time with its unit (ms, s, min, h), a day at most",
            "10 s"
        );

    /// <summary>An amount of data such as <c>100 MB</c>; null when it is not there or none.</summary>
    /// <param name="map">The map.</param>
    /// <param name="key">Its key.</param>
    public long? Bytes(YamlMappingNode map, string key) =>
        Value(map, key, Amounts.Bytes, "a size with its unit (KB, MB, GB), 4 GB at most", "100 MB");

    /// <summary>A price such as <c>0.053 USD per image</c> that must be there.</summary>
    /// <param name="map">The map.</param>
    /// <param name="where">What the map is.</param>
    /// <param name="unit">What the price is for: <c>image</c>.</param>
    public (decimal Price, string Currency)? Price(YamlMappingNode map, string where, string unit)
    {
        if (Child(map, "price") is null)
        {
            Refuse(
                map,
                $"{where} has no 'price': the most that is billed must be known before anything is asked for.",
                $"Write 'price: 0.05 USD per {unit}', or 0 where it is free."
            );
            return null;
        }

        return Value(
            map,
            "price",
            text => Amounts.Price(text, unit),
            $"an amount, a currency and 'per {unit}'",
            $"0.05 USD per {unit}"
        );
    }

    /// <summary>The texts of a list, or of a single one, with their nodes.</summary>
    /// <param name="map">The map.</param>
    /// <param name="key">Its key.</param>
    public ImmutableArray<(string Text, YamlNode Node)> Texts(YamlMappingNode map, string key)
    {
        var texts = ImmutableArray.CreateBuilder<(string, YamlNode)>();
        if (Child(map, key) is not { } node)
            return [];
        foreach (var entry in node is YamlSequenceNode list ? list.Children : [node])
        {
            if (entry is YamlScalarNode { Value: { } text } && !string.IsNullOrWhiteSpace(text))
                texts.Add((text.Trim(), entry));
            else
                Refuse(entry, $"'{key}' needs a list of texts.", $"Write '{key}: [one, two]'.");
        }

        return texts.ToImmutable();
    }

    /// <summary>A map below a key; null when it is not there or none.</summary>
    /// <param name="map">The map.</param>
    /// <param name="key">Its key.</param>
    public YamlMappingNode? Map(YamlMappingNode map, string key) =>
        Child(map, key) is { } node ? AsMap(node, key) : null;

    /// <summary>A node as a map; null when it is none.</summary>
    /// <param name="node">The node.</param>
    /// <param name="what">What it is.</param>
    public YamlMappingNode? AsMap(YamlNode node, string what)
    {
        if (node is YamlMappingNode map)
            return map;
        Refuse(
            node,
            $"'{Shown(what)}' needs settings of its own below it.",
            "Write them indented, one on a line, or in { } with commas."
        );
        return null;
    }

    /// <summary>The node below a key; null when it is not there.</summary>
    /// <param name="map">The map.</param>
    /// <param name="key">Its key.</param>
    public static YamlNode? Child(YamlMappingNode map, string key)
    {
        ArgumentNullException.ThrowIfNull(map);
        return map.Children.TryGetValue(new YamlScalarNode(key), out var node) ? node : null;
    }

    /// <summary>Says what is wrong.</summary>
    /// <param name="node">Where; the file's beginning when null.</param>
    /// <param name="message">What, one sentence.</param>
    /// <param name="help">How to mend it, one sentence.</param>
    public void Refuse(YamlNode? node, string message, string help) =>
        Refuse(node?.Start.Line ?? 1, node?.Start.Column ?? 1, message, help);

    internal void Refuse(long line, long column, string message, string help) =>
        problems.Add(
            new ProviderProblem(
                file,
                (int)Math.Max(1, line),
                (int)Math.Max(1, column),
                message,
                help
            )
        );

    private T? Value<T>(
        YamlMappingNode map,
        string key,
        Func<string, T?> read,
        string needs,
        string example
    )
        where T : struct
    {
        if (Text(map, key) is not { } text)
            return null;
        if (read(text) is { } value)
            return value;
        Refuse(Child(map, key), $"'{key}' needs {needs}.", $"Write '{key}: {example}'.");
        return null;
    }

    private static string Shown(string text) => text.Length <= 60 ? text : text[..60] + "…";
}
