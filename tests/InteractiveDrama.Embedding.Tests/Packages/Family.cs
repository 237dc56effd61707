using System.Text.Json;
using InteractiveDrama.Testing;

namespace InteractiveDrama.Embedding.Tests.Packages;

/// <summary>The packages that hosts reference, by their sources.</summary>
internal static class Family
{
    private static readonly string[] Analyzers =
    [
        "Meziantou.Analyzer",
        "Roslynator.Analyzers",
        "Microsoft.CodeAnalysis.BannedApiAnalyzers",
    ];

    /// <summary>Each package's project folder.</summary>
    public static IReadOnlyDictionary<string, string> Folders { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["InteractiveDrama.Analytics"] = "src/InteractiveDrama.Analytics",
            ["InteractiveDrama.Client"] = "sdk/dotnet",
            ["InteractiveDrama.Hosting"] = "src/InteractiveDrama.Hosting",
            ["InteractiveDrama.Playback"] = "src/InteractiveDrama.Playback",
            ["InteractiveDrama.Protocol"] = "src/InteractiveDrama.Protocol",
            ["InteractiveDrama.Shots"] = "src/InteractiveDrama.Shots",
            ["InteractiveDrama.Storage.S3"] = "src/InteractiveDrama.Storage.S3",
            ["InteractiveDrama.Storage.Sqlite"] = "src/InteractiveDrama.Storage.Sqlite",
            ["InteractiveDrama.Stories"] = "src/InteractiveDrama.Stories",
        };

    /// <summary>Every package of others that one of ours brings, as locked; ordered.</summary>
    public static IReadOnlyList<(string Id, string Version)> Brings(string package)
    {
        using var locked = JsonDocument.Parse(
            File.ReadAllText(Path.Combine(Repository.Root, Folders[package], "packages.lock.json"))
        );
        return
        [
            .. locked
                .RootElement.GetProperty("dependencies")
                .GetProperty("net10.0")
                .EnumerateObject()
                .Where(entry =>
                    entry.Value.GetProperty("type").GetString() != "Project"
                    && !Analyzers.Contains(entry.Name)
                )
                .Select(entry => (entry.Name, entry.Value.GetProperty("resolved").GetString()!))
                .OrderBy(entry => entry.Name, StringComparer.Ordinal),
        ];
    }
}
