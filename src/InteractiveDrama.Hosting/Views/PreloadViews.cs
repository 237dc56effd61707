using System.Collections.Immutable;
using InteractiveDrama.Protocol;

namespace InteractiveDrama.Hosting.Views;

/// <summary>What a player is told to load ahead: each picture once.</summary>
internal static class PreloadViews
{
    /// <summary>Choices that lead to the same picture are one; they stay in the order they are offered.</summary>
    public static ImmutableArray<PreloadView> Of(IEnumerable<FirstShotView> firsts) =>
        [.. firsts.GroupBy(first => first.View.Url, StringComparer.Ordinal).Select(Preload)];

    private static PreloadView Preload(IGrouping<string, FirstShotView> same)
    {
        var view = same.First().View;
        return new PreloadView
        {
            Choices = [.. same.Select(one => one.First.Choice)],
            Url = view.Url,
            Type = view.Type,
            DurationMs = view.DurationMs,
            Poster = view.Poster,
            Sources = view.Sources,
        };
    }
}
