using System.Collections.Immutable;
using InteractiveDrama.Shots.Library;
using InteractiveDrama.Shots.Providers.Http;
using YamlDotNet.RepresentationModel;

namespace InteractiveDrama.Shots.Providers.Configuration;

/// <summary>One provider in <c>providers.yaml</c>: its settings, and what all kinds of provider have in common.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Map">Its settings.</param>
/// <param name="Yaml">Reads them, and gathers what is wrong.</param>
/// <param name="Surroundings">What the machine gives.</param>
public sealed record ProviderSection(
    string Name,
    YamlMappingNode Map,
    ProviderYaml Yaml,
    ProviderSurroundings Surroundings
)
{
    private const int MostJobs = 1000;

    /// <summary>The folder of <c>providers.yaml</c>: files that settings name lie in it.</summary>
    public required string Folder { get; init; }

    /// <summary>The keys that <see cref="Address"/>, <see cref="Key"/>, <see cref="Media"/>, <see cref="Concurrency"/>, <see cref="PerMinute"/> and <see cref="Training"/> read.</summary>
    public static ImmutableArray<string> CommonKeys { get; } =
    ["kind", "url", "key", "media", "concurrency", "per-minute", "training"];

    /// <summary>The API's address; null when it is missing or none.</summary>
    /// <param name="example">One, for the help.</param>
    public Uri? Address(string example)
    {
        if (Yaml.Needed(Map, "url", Name, example) is not { } text)
            return null;
        if (
            Uri.TryCreate(text, UriKind.Absolute, out var address)
            && address.Scheme is "https" or "http"
            && address.UserInfo.Length == 0
            && address.Query.Length == 0
            && address.Fragment.Length == 0
        )
        {
            return address;
        }

        Yaml.Refuse(
            ProviderYaml.Child(Map, "url"),
            "'url' needs a plain https or http address: no name, password or query in it.",
            $"Write 'url: {example}'."
        );
        return null;
    }

    /// <summary>The key itself, out of the variable that <c>key: { env: NAME }</c> names; null when none is named or it is not set.</summary>
    public string? Key()
    {
        if (Yaml.Map(Map, "key") is not { } map)
            return null;
        Yaml.Keys(map, $"{Name}.key", "env");
        if (Yaml.Needed(map, "env", $"{Name}.key", "OPENAI_API_KEY") is not { } variable)
            return null;
        var node = ProviderYaml.Child(map, "env");
        // A key pasted here must not be said again in a message, so nothing of it is.
        if (
            variable.Length > 64
            || !variable.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c) || c == '_')
        )
        {
            Yaml.Refuse(
                node,
                "'env' needs the name of an environment variable in capital letters, not a key.",
                "Write 'key: { env: OPENAI_API_KEY }'."
            );
            return null;
        }

        if (Surroundings.Variable(variable)?.Trim() is not { Length: > 0 } key)
        {
            Yaml.Refuse(
                node,
                $"The variable {variable} is not set, so {Name} has no key.",
                $"Set {variable} where the program is started, or remove 'key'."
            );
            return null;
        }

        if (key.All(c => c is > ' ' and < '\x7f'))
            return key;
        Yaml.Refuse(
            node,
            $"The variable {variable} holds something that is no key.",
            "A key has no blanks and no line ends in it."
        );
        return null;
    }

    /// <summary>Where media may come from: <c>media: { hosts, private, most, within }</c>.</summary>
    public MediaRules Media()
    {
        var rules = new MediaRules();
        if (Yaml.Map(Map, "media") is not { } map)
            return rules;
        Yaml.Keys(map, $"{Name}.media", "hosts", "private", "most", "within");
        return rules with
        {
            Hosts = Hosts(map, "hosts"),
            Private = Hosts(map, "private"),
            MostBytes = Yaml.Bytes(map, "most") ?? rules.MostBytes,
            Within = Yaml.Time(map, "within") ?? rules.Within,
        };
    }

    /// <summary>How many jobs at once; 2 when nothing is said.</summary>
    public int Concurrency() => Yaml.Whole(Map, "concurrency", 1, MostJobs) ?? 2;

    /// <summary>What its models were trained on: <c>licensed</c>, <c>internal</c> or <c>unknown</c>, which is also what silence says.</summary>
    public TrainingData Training() =>
        Yaml.OneOf(Map, "training", "licensed", "internal", "unknown") switch
        {
            "licensed" => TrainingData.Licensed,
            "internal" => TrainingData.Internal,
            _ => TrainingData.Unknown,
        };

    /// <summary>How many submits in a minute; null when nothing is said.</summary>
    public int? PerMinute() => Yaml.Whole(Map, "per-minute", 1, 100_000);

    /// <summary>The API with its headers. A key goes unencrypted only where the operator said that the host is a private one.</summary>
    /// <param name="address">Its address.</param>
    /// <param name="media">Names the private hosts.</param>
    /// <param name="headers">What opens it.</param>
    public ProviderOrigin? Origin(
        Uri address,
        MediaRules media,
        params KeyValuePair<string, string>[] headers
    )
    {
        ArgumentNullException.ThrowIfNull(address);
        ArgumentNullException.ThrowIfNull(media);
        ArgumentNullException.ThrowIfNull(headers);
        if (
            headers.Length == 0
            || address.Scheme == "https"
            || address.IsLoopback
            || media.MayBePrivate(address.IdnHost, address.Port)
        )
        {
            return new ProviderOrigin(address, headers);
        }

        Yaml.Refuse(
            ProviderYaml.Child(Map, "url"),
            $"{Name} would send its key over http, where everybody on the way can read it.",
            $"Use https, or name the host under 'media: {{ private: [\"http://{address.Authority}\"] }}' if it stands in your own network."
        );
        return null;
    }

    /// <summary>Says what is wrong, at the setting that the message names, else where the provider begins.</summary>
    /// <param name="message">What, and how to mend it; settings are named as <c>'name.setting'</c>.</param>
    public void Refuse(string message)
    {
        var setting = Map
            .Children.Keys.OfType<YamlScalarNode>()
            .FirstOrDefault(k => message.Contains($"'{Name}.{k.Value}", StringComparison.Ordinal));
        var end = message.IndexOf(". ", StringComparison.Ordinal) + 1;
        Yaml.Refuse(
            setting is null ? Map : setting,
            end > 0 ? message[..end] : message,
            end > 0 ? message[(end + 1)..] : "docs/providers.md describes each setting."
        );
    }

    private ImmutableArray<MediaHost> Hosts(YamlMappingNode map, string key)
    {
        var hosts = ImmutableArray.CreateBuilder<MediaHost>();
        foreach (var (text, node) in Yaml.Texts(map, key))
        {
            if (MediaHost.Parse(text) is { } host && (key == "hosts" || !host.IsSuffix))
                hosts.Add(host);
            else
                Yaml.Refuse(
                    node,
                    $"'{key}' needs hosts.",
                    key == "hosts"
                        ? "Write 'cdn.example', '*.cdn.example', 'cdn.example:8443' or 'http://cdn.example'."
                        : "Write each host by its whole name or address, such as 'http://192.168.1.5:8188'."
                );
        }

        return hosts.ToImmutable();
    }
}
