using System.Collections.Immutable;
using System.Globalization;
using InteractiveDrama.Stories.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace InteractiveDrama.Stories.Projects;

/// <summary>A YAML file as nodes, and what is to say of it, each with its place.</summary>
internal sealed class YamlSettings(ProjectFiles files)
{
    private readonly List<Diagnostic> found = [];

    public ImmutableArray<Diagnostic> Diagnostics => [.. found];

    public YamlMappingNode Root(out bool ready)
    {
        ready = false;
        try
        {
            var text = files.ReadText(ProjectLoader.SettingsFile);
            if (YamlNesting.IsTooDeep(text))
            {
                Say(
                    Codes.Settings,
                    null,
                    "The file is nested too deeply.",
                    $"Keep to {YamlNesting.Most} levels."
                );
                return [];
            }

            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            ready = true;
            if (stream.Documents.Count == 0)
                return [];
            if (stream.Documents[0].RootNode is YamlMappingNode map)
                return map;
            Say(
                Codes.Settings,
                stream.Documents[0].RootNode,
                "The file is not a list of settings.",
                "Begin with a line such as 'title: The Last Light'."
            );
        }
        catch (YamlException e)
        {
            ready = false;
            found.Add(
                new Diagnostic(
                    Codes.Settings,
                    Severity.Error,
                    $"This is not YAML: {e.Message.TrimEnd('.')}.",
                    ProjectLoader.SettingsFile,
                    (int)Math.Max(1, e.Start.Line),
                    (int)Math.Max(1, e.Start.Column),
                    "Check the indentation, and quote texts that have a colon in them."
                )
            );
        }
        catch (StoryFileException e)
        {
            Say(Codes.Settings, null, e.Message, "Make the file readable as UTF-8 text.");
        }

        return [];
    }

    public void Keys(YamlMappingNode map, string where, params string[] known)
    {
        foreach (var key in map.Children.Keys)
        {
            var name = (key as YamlScalarNode)?.Value ?? "";
            if (known.Contains(name, StringComparer.Ordinal))
                continue;
            var nearest = Words.Nearest(name, known);
            Say(
                Codes.UnknownSetting,
                key,
                $"There is no setting '{name}' in {where}.",
                nearest is null
                    ? $"Known here are {string.Join(", ", known)}."
                    : $"Did you mean '{nearest}'?"
            );
        }
    }

    public string? Text(YamlMappingNode map, string key)
    {
        if (Child(map, key) is not { } node)
            return null;
        if (node is YamlScalarNode { Value: { Length: > 0 } value })
            return value.Trim();
        Say(Codes.Settings, node, $"'{key}' needs a text.", $"Write '{key}: some words'.");
        return null;
    }

    public string? Language(YamlMappingNode map, string key)
    {
        var value = Text(map, key);
        if (
            value is null
            || (value.Length <= 35 && value.All(c => char.IsAsciiLetterOrDigit(c) || c == '-'))
        )
            return value;
        Say(
            Codes.Settings,
            Child(map, key),
            $"'{value}' is not a language tag.",
            "Write one such as 'en' or 'zh-CN'."
        );
        return null;
    }

    public string? OneOf(YamlMappingNode map, string key, params string[] known)
    {
        var value = Text(map, key);
        if (value is null || known.Contains(value, StringComparer.Ordinal))
            return value;
        Say(
            Codes.Settings,
            Child(map, key),
            $"'{key}' cannot be '{value}'.",
            $"Write one of {string.Join(", ", known.Select(k => $"\"{k}\""))}."
        );
        return null;
    }

    public bool? Flag(YamlMappingNode map, string key)
    {
        if (Child(map, key) is not { } node)
            return null;
        switch ((node as YamlScalarNode)?.Value)
        {
            case "true" or "yes":
                return true;
            case "false" or "no":
                return false;
            default:
                Say(
                    Codes.Settings,
                    node,
                    $"'{key}' is either true or false.",
                    $"Write '{key}: true'."
                );
                return null;
        }
    }

    public decimal? Number(YamlMappingNode map, string key, decimal least, decimal most)
    {
        if (Child(map, key) is not { } node)
            return null;
        if (AsNumber(node) is { } number && number >= least && number <= most)
            return number;

        Say(
            Codes.Settings,
            node,
            $"'{key}' needs a number from {least} to {most}.",
            $"Write '{key}: {Math.Max(least, 2)}'."
        );
        return null;
    }

    public decimal? Whole(YamlMappingNode map, string key, int least, int most)
    {
        if (Number(map, key, least, most) is not { } number)
            return null;
        if (decimal.IsInteger(number))
            return number;
        Refuse(Child(map, key), $"'{key}' needs a whole number.", $"Write '{key}: {number:0}'.");
        return null;
    }

    /// <summary>Two numbers that ascend, from 0.</summary>
    public (decimal Least, decimal Most)? Range(YamlMappingNode map, string key, decimal most)
    {
        if (Child(map, key) is not { } node)
            return null;
        if (
            node is YamlSequenceNode { Children: [YamlScalarNode from, YamlScalarNode to] }
            && AsNumber(from) is { } least
            && AsNumber(to) is { } last
            && least >= 0
            && last >= least
            && last <= most
        )
        {
            return (least, last);
        }

        Refuse(
            node,
            $"'{key}' needs two numbers, the least and the most, from 0 to {most}.",
            $"Write '{key}: [60, 120]'."
        );
        return null;
    }

    /// <summary>A list of numbers; what is none is left out.</summary>
    public ImmutableArray<decimal> Numbers(YamlMappingNode map, string key) =>
        [.. Sequence(map, key).Select(AsNumber).OfType<decimal>()];

    public IEnumerable<(string Text, YamlNode Node)> TextOrTexts(YamlMappingNode map, string key)
    {
        if (Child(map, key) is not { } node)
            yield break;
        foreach (var text in node is YamlSequenceNode list ? list.Children : [node])
        {
            if (text is YamlScalarNode { Value: { Length: > 0 } value })
                yield return (value.Trim(), text);
            else
                Refuse(text, $"'{key}' needs a text.", $"Write '{key}: \"some words\"'.");
        }
    }

    public void Refuse(YamlNode? node, string message, string help, string code = Codes.Settings) =>
        Say(code, node, message, help);

    public ImmutableArray<string> Texts(YamlMappingNode map, string key) =>
        [
            .. Sequence(map, key)
                .Select(n => (n as YamlScalarNode)?.Value?.Trim())
                .Where(t => !string.IsNullOrEmpty(t))
                .Select(t => t!),
        ];

    public ImmutableArray<string> InsidePaths(YamlMappingNode map, string key) =>
        [.. Sequence(map, key).Select(InsidePath).Where(p => p is not null).Select(p => p!)];

    public string? FilePath(YamlMappingNode map, string key) =>
        Child(map, key) is { } node ? InsidePath(node) : null;

    public string? InsidePath(YamlNode node)
    {
        if (node is not YamlScalarNode { Value: { Length: > 0 } path })
        {
            Say(
                Codes.Settings,
                node,
                "A path is missing here.",
                "Write the path of a file inside the project."
            );
            return null;
        }

        try
        {
            files.Resolve(path);
            return path.Replace('\\', '/');
        }
        catch (PathOutsideProjectException e)
        {
            Say(
                Codes.PathOutside,
                node,
                e.Message,
                "Copy the file into the project and name it from there."
            );
            return null;
        }
    }

    public YamlMappingNode? Map(YamlMappingNode map, string key) =>
        Child(map, key) is { } node ? AsMap(node, key) : null;

    public YamlMappingNode? AsMap(YamlNode node, string what)
    {
        if (node is YamlMappingNode map)
            return map;
        if (node is not YamlScalarNode { Value: null or "" })
            Say(
                Codes.Settings,
                node,
                $"'{what}' needs settings of its own below it.",
                "Write them indented, one on a line, or in { } with commas."
            );
        return null;
    }

    public static IEnumerable<(string Key, YamlNode Node)> Entries(YamlMappingNode? map) =>
        KeyedEntries(map).Select(e => (e.Key.Value!, e.Node));

    /// <summary>The entries with their keys as nodes, which know where they stand.</summary>
    public static IEnumerable<(YamlScalarNode Key, YamlNode Node)> KeyedEntries(
        YamlMappingNode? map
    )
    {
        if (map is null)
            yield break;
        foreach (var (key, node) in map.Children)
        {
            if (key is YamlScalarNode { Value.Length: > 0 } name)
                yield return (name, node);
        }
    }

    private IEnumerable<YamlNode> Sequence(YamlMappingNode map, string key)
    {
        if (Child(map, key) is not { } node)
            return [];
        if (node is YamlSequenceNode list)
            return list.Children;
        Say(Codes.Settings, node, $"'{key}' needs a list.", $"Write '{key}: [one, two]'.");
        return [];
    }

    private static decimal? AsNumber(YamlNode node) =>
        decimal.TryParse(
            (node as YamlScalarNode)?.Value,
            NumberStyles.Number,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : null;

    private static YamlNode? Child(YamlMappingNode map, string key) =>
        map.Children.TryGetValue(new YamlScalarNode(key), out var node) ? node : null;

    private void Say(string code, YamlNode? node, string message, string help) =>
        found.Add(
            new Diagnostic(
                code,
                Severity.Error,
                message,
                ProjectLoader.SettingsFile,
                node is null ? 1 : (int)Math.Max(1, node.Start.Line),
                node is null ? 1 : (int)Math.Max(1, node.Start.Column),
                help
            )
        );
}
