using System.Collections.Immutable;
using System.Globalization;
using InteractiveDrama.Shots.Library;
using InteractiveDrama.Shots.Scheduling;

namespace InteractiveDrama.Cli.Shots;

/// <summary>How each shot and voice of a story stands with the library.</summary>
internal static class TakeList
{
    /// <summary>As JSON.</summary>
    public static object Json(
        StoryNeeds needs,
        IEnumerable<MediaNeed> listed,
        ImmutableArray<KeptTake> takes
    ) =>
        new
        {
            story = needs.Story,
            whole = needs.IsWhole,
            items = Assets(listed, takes)
                .Select(a => new
                {
                    id = a.Need.Subject,
                    kind = a.Need.Speech is null ? "picture" : "voice",
                    locale = a.Need.Speech?.Locale,
                    contentHash = a.Need.ContentHash,
                    human = a.Need.IsHuman,
                    state = a.Asset.State,
                    take = a.Asset.Take?.Take.Id,
                    takes = a.History.Select(k => new
                    {
                        id = k.Take.Id,
                        kind = k.Take.Kind,
                        madeBy = k.Take.MadeBy,
                        provider = k.Take.Provider,
                        model = k.Take.Model,
                        licence = k.Take.Licence,
                        contentHash = k.Take.ContentHash,
                        cost = k.Take.Cost,
                        currency = k.Take.Currency,
                        madeAt = k.Take.MadeAt,
                        publishedAt = k.PublishedAt,
                        files = k.Take.Files,
                    }),
                }),
        };

    /// <summary>Prints it for people.</summary>
    public static void Print(IEnumerable<MediaNeed> listed, ImmutableArray<KeptTake> takes)
    {
        var assets = Assets(listed, takes).ToList();
        foreach (var (need, asset, history) in assets)
        {
            var locale = need.Speech is { } speech ? $" ({speech.Locale})" : "";
            Console.WriteLine($"{Word(asset.State), -8} {need.Subject}{locale}");
            foreach (var kept in history)
            {
                var take = kept.Take;
                var made = take.MadeAt.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
                var who = take.Model is { } model ? $"{take.Provider}, {model}" : take.Provider;
                var shown = kept.IsPublished ? ", shown" : "";
                Console.WriteLine(
                    $"           {take.Id}  {made}  {Word(take.MadeBy)}, {who}{shown}"
                );
            }
        }

        var counts = assets
            .GroupBy(a => a.Asset.State)
            .OrderBy(g => g.Key)
            .Select(g => $"{g.Count()} {Word(g.Key)}");
        Console.WriteLine($"{string.Join(", ", counts)}.");
    }

    private static IEnumerable<(MediaNeed Need, Asset Asset, List<KeptTake> History)> Assets(
        IEnumerable<MediaNeed> needs,
        ImmutableArray<KeptTake> takes
    )
    {
        var bySubject = takes.ToLookup(k => k.Take.Subject, StringComparer.Ordinal);
        var byIntent = takes.ToLookup(k => k.Take.ContentHash, StringComparer.Ordinal);
        return needs.Select(need =>
            (
                need,
                Asset.Of(need, bySubject[need.Subject].Union(byIntent[need.ContentHash])),
                bySubject[need.Subject].Where(k => k.Take.Locale == need.Speech?.Locale).ToList()
            )
        );
    }

    private static string Word<T>(T value)
        where T : Enum => value.ToString().ToLowerInvariant();
}
