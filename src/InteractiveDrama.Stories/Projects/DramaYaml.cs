using System.Collections.Immutable;
using InteractiveDrama.Stories.Diagnostics;
using YamlDotNet.RepresentationModel;

namespace InteractiveDrama.Stories.Projects;

/// <summary>Reads <c>drama.yaml</c>. What it does not know is an error with a suggestion; what it cannot use keeps its default.</summary>
internal static class DramaYaml
{
    /// <summary>Reads the settings of a project.</summary>
    public static (
        StorySettings Settings,
        ImmutableDictionary<string, (int Line, int Column)> CastPlaces,
        ImmutableArray<Diagnostic> Diagnostics
    ) Read(ProjectFiles files, string name)
    {
        var reader = new YamlSettings(files);
        var settings = new StorySettings { Title = Words.Title(name), Script = "main.ink" };
        var root = reader.Root(out var ready);
        if (!ready)
            return (settings, Places([]), reader.Diagnostics);
        reader.Keys(
            root,
            "the file",
            "title",
            "script",
            "language",
            "locales",
            "aspect",
            "style",
            "cast",
            "places",
            "shots",
            "previously",
            "rewind",
            "expect",
            "review",
            "labels",
            "release",
            "experiments",
            "diagnostics"
        );
        settings = settings with
        {
            Title = reader.Text(root, "title") ?? settings.Title,
            Script = reader.FilePath(root, "script") ?? settings.Script,
            Language = reader.Language(root, "language") ?? settings.Language,
            Locales = reader.Texts(root, "locales"),
            Aspect = reader.OneOf(root, "aspect", "9:16", "16:9") ?? settings.Aspect,
            Cast = Cast(reader, reader.Map(root, "cast")),
            Places = Places(reader, reader.Map(root, "places")),
            Shots = ShotsYaml.Read(reader, reader.Map(root, "shots")),
            Rewind = reader.OneOf(root, "rewind", "none", "episode-start", "any-decision") switch
            {
                "none" => RewindRule.None,
                "episode-start" => RewindRule.EpisodeStart,
                _ => settings.Rewind,
            },
            Expect = ExpectYaml.Read(reader, reader.Map(root, "expect")),
            Review = ReviewYaml.Read(reader, reader.Map(root, "review")),
            Labels = LabelsYaml.Read(reader, reader.Map(root, "labels")),
            Release = ReleaseYaml.Read(reader, reader.Map(root, "release")),
            Experiments = ExperimentsYaml.Read(reader, reader.Map(root, "experiments")),
            Diagnostics = DiagnosticsYaml.Read(reader, reader.Map(root, "diagnostics")),
            Previously = YamlSettings
                .Entries(reader.Map(root, "previously"))
                .ToImmutableSortedDictionary(
                    e => e.Key,
                    e => reader.InsidePath(e.Node) ?? "",
                    StringComparer.Ordinal
                ),
        };
        if (reader.Map(root, "style") is { } style)
        {
            reader.Keys(style, "style", "prompt", "negative");
            settings = settings with
            {
                StylePrompt = reader.Text(style, "prompt"),
                StyleNegative = reader.Text(style, "negative"),
            };
        }

        return (
            settings,
            Places(YamlSettings.KeyedEntries(reader.Map(root, "cast")).Select(e => e.Key)),
            reader.Diagnostics
        );
    }

    private static ImmutableDictionary<string, (int Line, int Column)> Places(
        IEnumerable<YamlScalarNode> keys
    ) =>
        keys.ToImmutableDictionary(
            k => k.Value!,
            k => ((int)k.Start.Line, (int)k.Start.Column),
            StringComparer.Ordinal
        );

    private static ImmutableArray<CastMember> Cast(YamlSettings reader, YamlMappingNode? map)
    {
        var cast = ImmutableArray.CreateBuilder<CastMember>();
        foreach (var (key, node) in YamlSettings.Entries(map))
        {
            if (reader.AsMap(node, $"cast.{key}") is not { } card)
                continue;
            reader.Keys(
                card,
                $"cast.{key}",
                "name",
                "look",
                "looks",
                "voice",
                "references",
                "human"
            );
            string? voice = null;
            if (reader.Map(card, "voice") is { } voiceMap)
            {
                reader.Keys(voiceMap, $"cast.{key}.voice", "id");
                voice = reader.Text(voiceMap, "id");
            }

            cast.Add(
                new CastMember(
                    key,
                    reader.Text(card, "name") ?? Words.Title(key),
                    reader.Text(card, "look") ?? "",
                    voice,
                    reader.InsidePaths(card, "references"),
                    reader.Flag(card, "human") ?? false
                )
                {
                    Looks = Looks(reader, key, reader.Map(card, "looks")),
                }
            );
        }

        return cast.ToImmutable();
    }

    private static ImmutableSortedDictionary<string, string> Looks(
        YamlSettings reader,
        string member,
        YamlMappingNode? map
    )
    {
        foreach (var (key, node) in YamlSettings.Entries(map))
        {
            if (reader.Text(map!, key) is null)
                reader.Refuse(
                    node,
                    $"The look '{key}' of {member} has no words.",
                    $"Write 'looks: {{ {key}: \"soaked hair, torn coat\" }}'."
                );
        }
        return YamlSettings
            .Entries(map)
            .Where(entry => entry.Node is YamlScalarNode { Value.Length: > 0 })
            .ToImmutableSortedDictionary(
                entry => entry.Key,
                entry => ((YamlScalarNode)entry.Node).Value!.Trim(),
                StringComparer.OrdinalIgnoreCase
            );
    }

    private static ImmutableArray<Place> Places(YamlSettings reader, YamlMappingNode? map)
    {
        var places = ImmutableArray.CreateBuilder<Place>();
        foreach (var (key, node) in YamlSettings.Entries(map))
        {
            if (reader.AsMap(node, $"places.{key}") is not { } place)
                continue;
            reader.Keys(place, $"places.{key}", "name", "look");
            places.Add(
                new Place(
                    key,
                    reader.Text(place, "name") ?? Words.Title(key),
                    reader.Text(place, "look") ?? ""
                )
            );
        }

        return places.ToImmutable();
    }
}
