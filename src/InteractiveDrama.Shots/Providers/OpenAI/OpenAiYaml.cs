using System.Collections.Immutable;
using System.Globalization;
using InteractiveDrama.Shots.Providers.Configuration;
using InteractiveDrama.Shots.Providers.Contract;
using YamlDotNet.RepresentationModel;

namespace InteractiveDrama.Shots.Providers.OpenAI;

/// <summary>Reads a provider of the kind <c>openai</c>.</summary>
internal static class OpenAiYaml
{
    private const string Example = "https://api.openai.com/v1";
    private const int LongestVideo = 600;

    public static IShotProvider? Read(ProviderSection section)
    {
        var (yaml, map, name) = (section.Yaml, section.Map, section.Name);
        yaml.Keys(map, name, [.. ProviderSection.CommonKeys, "image", "speech", "video"]);
        var media = section.Media();
        var address = section.Address(Example);
        var key = section.Key();
        var image = yaml.Map(map, "image") is { } i ? Image(yaml, i, $"{name}.image") : null;
        var speech = yaml.Map(map, "speech") is { } s ? Speech(yaml, s, $"{name}.speech") : null;
        var video = yaml.Map(map, "video") is { } v ? Video(yaml, v, $"{name}.video") : null;
        var training = section.Training();
        var (concurrency, perMinute) = (section.Concurrency(), section.PerMinute());
        if (
            ProviderYaml.Child(map, "image") is null
            && ProviderYaml.Child(map, "speech") is null
            && ProviderYaml.Child(map, "video") is null
        )
        {
            yaml.Refuse(
                map,
                $"{name} makes nothing.",
                "Give it 'image', 'speech' or 'video', each with its model and price."
            );
        }

        if (address is null)
            return null;
        KeyValuePair<string, string>[] headers = key is null
            ? []
            : [new("Authorization", $"Bearer {key}")];
        return section.Origin(address, media, headers) is { } origin
            ? new OpenAiProvider(
                new OpenAiSettings
                {
                    Name = name,
                    Origin = origin,
                    Media = media,
                    Image = image,
                    Speech = speech,
                    Video = video,
                    TrainingData = training,
                    Concurrency = concurrency,
                    PerMinute = perMinute,
                },
                section.Surroundings.Time,
                section.Surroundings.Resolve
            )
            : null;
    }

    private static OpenAiImageSettings? Image(ProviderYaml yaml, YamlMappingNode map, string where)
    {
        yaml.Keys(
            map,
            where,
            "model",
            "price",
            "latency",
            "within",
            "sizes",
            "quality",
            "format",
            "fidelity",
            "references"
        );
        var model = yaml.Needed(map, "model", where, "gpt-image-2");
        var terms = Terms(yaml, map, where, "image", usual: 10, slow: 40, within: 180);
        var sizes = Sizes(yaml, map);
        var quality = yaml.OneOf(map, "quality", "low", "medium", "high", "auto");
        var format = yaml.OneOf(map, "format", "png", "jpeg", "webp") ?? "png";
        var fidelity = yaml.OneOf(map, "fidelity", "low", "high");
        var references = yaml.Whole(map, "references", 0, 16) ?? 16;
        return model is null || terms is null
            ? null
            : new OpenAiImageSettings
            {
                Model = model,
                Terms = terms,
                Sizes = sizes,
                Quality = quality,
                Format = format,
                Fidelity = fidelity,
                MostReferences = references,
            };
    }

    private static OpenAiSpeechSettings? Speech(
        ProviderYaml yaml,
        YamlMappingNode map,
        string where
    )
    {
        yaml.Keys(
            map,
            where,
            "model",
            "price",
            "latency",
            "within",
            "voice",
            "voices",
            "format",
            "instructions"
        );
        var model = yaml.Needed(map, "model", where, "gpt-4o-mini-tts");
        var terms = Terms(yaml, map, where, "1000 characters", usual: 6, slow: 20, within: 120);
        var voice = yaml.Needed(map, "voice", where, "alloy");
        var voices = yaml.Map(map, "voices") is { } given
            ? given
                .Children.Keys.OfType<YamlScalarNode>()
                .Where(k => k.Value is { Length: > 0 })
                .Select(k => (Id: k.Value!, Voice: yaml.Text(given, k.Value!)))
                .Where(v => v.Voice is not null)
                .ToImmutableDictionary(v => v.Id, v => v.Voice!, StringComparer.Ordinal)
            : ImmutableDictionary<string, string>.Empty;
        var format = yaml.OneOf(map, "format", "wav", "mp3") ?? "wav";
        var instructions = yaml.Flag(map, "instructions") ?? true;
        return model is null || terms is null || voice is null
            ? null
            : new OpenAiSpeechSettings
            {
                Model = model,
                Terms = terms,
                Voice = voice,
                Voices = voices,
                Format = format,
                TakesInstructions = instructions,
            };
    }

    private static OpenAiVideoSettings? Video(ProviderYaml yaml, YamlMappingNode map, string where)
    {
        yaml.Keys(
            map,
            where,
            "model",
            "price",
            "latency",
            "within",
            "sizes",
            "lengths",
            "first-frame",
            "cancels-free"
        );
        var model = yaml.Needed(map, "model", where, "some-video-model");
        var terms = Terms(yaml, map, where, "second", usual: 75, slow: 240, within: 60);
        var sizes = Sizes(yaml, map);
        var lengths = Lengths(yaml, map);
        var firstFrame = yaml.Flag(map, "first-frame") ?? true;
        var cancelsFree = yaml.Flag(map, "cancels-free") ?? false;
        if (model is null || terms is null)
            return null;
        var settings = new OpenAiVideoSettings
        {
            Model = model,
            Terms = terms,
            TakesFirstFrame = firstFrame,
            CancelsFree = cancelsFree,
        };
        return settings with
        {
            Sizes = sizes.IsEmpty ? settings.Sizes : sizes,
            Lengths = lengths.IsEmpty ? settings.Lengths : lengths,
        };
    }

    private static OpenAiTerms? Terms(
        ProviderYaml yaml,
        YamlMappingNode map,
        string where,
        string unit,
        int usual,
        int slow,
        int within
    )
    {
        var price = yaml.Price(map, where, unit);
        var (half, most) = (TimeSpan.FromSeconds(usual), TimeSpan.FromSeconds(slow));
        if (yaml.Map(map, "latency") is { } latency)
        {
            yaml.Keys(latency, $"{where}.latency", "usual", "slow");
            half = yaml.Time(latency, "usual") ?? half;
            most = yaml.Time(latency, "slow") ?? (half > most ? half * 3 : most);
            if (most < half)
                yaml.Refuse(
                    latency,
                    "'slow' is shorter than 'usual'.",
                    "Write the longer time under 'slow'."
                );
        }

        var patience = yaml.Time(map, "within") ?? TimeSpan.FromSeconds(within);
        return price is var (amount, currency)
            ? new OpenAiTerms(amount, currency, half, most, patience)
            : null;
    }

    private static ImmutableArray<PixelSize> Sizes(ProviderYaml yaml, YamlMappingNode map)
    {
        var sizes = ImmutableArray.CreateBuilder<PixelSize>();
        foreach (var (text, node) in yaml.Texts(map, "sizes"))
        {
            if (PixelSize.Parse(text) is { } size)
                sizes.Add(size);
            else
                yaml.Refuse(
                    node,
                    "'sizes' needs sizes in pixels, 16 to 8192 a side.",
                    "Write 'sizes: [720x1280, 1280x720]'."
                );
        }

        return sizes.ToImmutable();
    }

    private static ImmutableArray<int> Lengths(ProviderYaml yaml, YamlMappingNode map)
    {
        var lengths = ImmutableSortedSet.CreateBuilder<int>();
        foreach (var (text, node) in yaml.Texts(map, "lengths"))
        {
            if (
                Amounts.Time(text) is { } time
                && time.TotalSeconds is >= 1 and <= LongestVideo
                && time.TotalSeconds % 1 == 0
            )
                lengths.Add((int)time.TotalSeconds);
            else
                yaml.Refuse(
                    node,
                    $"'lengths' needs whole seconds, {LongestVideo.ToString(CultureInfo.InvariantCulture)} at most.",
                    "Write 'lengths: [4 s, 8 s, 12 s]'."
                );
        }

        return [.. lengths];
    }
}
