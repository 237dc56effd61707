using System.Collections.Immutable;

namespace InteractiveDrama.Benchmarks.Analytics;

/// <summary>A story of the size of a season: what counters grow with.</summary>
internal static class SyntheticStory
{
    public const string Id = "synthetic";
    public const string Version = "0123456789abcdef0123456789abcdef";
    public const int Episodes = 6;
    public const int BeatsOfEpisode = 12;

    /// <summary>A beat by its place; two ways lead on from each.</summary>
    public static string Beat(int place, int side) => $"ep{Episode(place)}.scene{place}.{side}";

    public static string EpisodeId(int place) => $"ep{Episode(place)}";

    /// <summary>What is offered at a beat.</summary>
    public static ImmutableArray<string> Offered(int place) => [$"c{place}_stay", $"c{place}_go"];

    public static int Places => Episodes * BeatsOfEpisode;

    private static int Episode(int place) => 1 + (place / BeatsOfEpisode);
}
