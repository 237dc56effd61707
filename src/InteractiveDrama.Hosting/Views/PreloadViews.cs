using System.Collections.Immutable;
using InteractiveDrama.Protocol;

namespace InteractiveDrama.Hosting.Views;

/// <summary>What a player is told to load ahead: each picture once, the likeliest first.</summary>
internal static class PreloadViews
{
    /// <summary>Choices that lead to the same picture are one; where nothing is known they stay in the order they are offered.</summary>
    public static ImmutableArray<PreloadView> Of(IEnumerable<FirstShotView> firsts) =>
        [
            .. firsts
                .GroupBy(first => first.View.Url, StringComparer.Ordinal)
                .Select(Preload)
                .OrderByDescending(preload => preload.Share ?? 0),
        ];

    private static PreloadView Preload(IGrouping<string, FirstShotView> same)
    {
        var view = same.First().View;
        return new PreloadView
        {
            Choices = [.. same.Select(one => one.First.Choice)],
            Share = same.Select(one => one.First.Share).Aggregate((sum, share) => sum + share)
                is { } all
                ? Math.Round(all, 2)
                : null,
            Url = view.Url,
            Type = view.Type,
            DurationMs = view.DurationMs,
            Poster = view.Poster,
            Sources = view.Sources,
        };
    }
}
