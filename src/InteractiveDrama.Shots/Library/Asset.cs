using InteractiveDrama.Shots.Media;
using InteractiveDrama.Shots.Scheduling;

namespace InteractiveDrama.Shots.Library;

/// <summary>What the library has for a need: derived from the takes whenever it is asked for, stored nowhere.</summary>
/// <param name="State">How the need stands.</param>
/// <param name="Take">What is shown for it; null when nothing is.</param>
public sealed record Asset(AssetState State, KeptTake? Take)
{
    /// <summary>Finds what is shown for a need.</summary>
    /// <param name="need">The need.</param>
    /// <param name="takes">
    /// Takes in any order; those of other stories, subjects and languages do not count. One of another subject does when
    /// it was made for an equal intent: equal needs of a story are one need.
    /// </param>
    public static Asset Of(MediaNeed need, IEnumerable<KeptTake> takes)
    {
        ArgumentNullException.ThrowIfNull(need);
        ArgumentNullException.ThrowIfNull(takes);
        // The own subject's before another's, then the one published last; the id only settles what is equal otherwise.
        var shown = takes
            .Where(kept => kept.IsPublished && Serves(kept.Take, need))
            .OrderByDescending(kept => kept.Take.ContentHash == need.ContentHash)
            .ThenByDescending(kept => kept.Take.Subject == need.Subject)
            .ThenByDescending(kept => kept.PublishedAt)
            .ThenByDescending(kept => kept.Take.Id, StringComparer.Ordinal)
            .FirstOrDefault();
        return shown is not null
            ? new Asset(
                shown.Take.ContentHash == need.ContentHash ? AssetState.Current : AssetState.Stale,
                shown
            )
            : new Asset(need.IsHuman ? AssetState.Blocked : AssetState.Missing, null);
    }

    private static bool Serves(Take take, MediaNeed need) =>
        take.Story == need.Story
        && (take.Subject == need.Subject || take.ContentHash == need.ContentHash)
        && (take.Kind is MediaKind.Speech) == (need.Speech is not null)
        && take.Locale == need.Speech?.Locale
        && (!need.IsHuman || take.MadeBy is MakerKind.Human);
}
