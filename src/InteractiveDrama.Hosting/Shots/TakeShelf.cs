using System.Collections.Frozen;
using System.Collections.Immutable;
using InteractiveDrama.Hosting.Review;
using InteractiveDrama.Shots.Library;
using InteractiveDrama.Shots.Scheduling;
using InteractiveDrama.Stories.Projects;

namespace InteractiveDrama.Hosting.Shots;

/// <summary>The published takes of one story at one moment. It never changes, so what was found on it stays true of it.</summary>
internal sealed class TakeShelf
{
    private readonly FrozenDictionary<string, ImmutableArray<KeptTake>> bySubject;
    private readonly FrozenDictionary<string, ImmutableArray<KeptTake>> byIntent;
    private readonly FrozenSet<string> languages;

    /// <summary>A shelf.</summary>
    /// <param name="takes">Takes of one story; those that are not published are left out, but for those of a release.</param>
    /// <param name="rights">Which of them viewers may see.</param>
    public TakeShelf(IEnumerable<KeptTake> takes, ShowRights rights)
    {
        Rights = rights;
        Takes = [.. takes.Select(Shown).Where(kept => kept.IsPublished)];
        bySubject = By(Takes, kept => kept.Take.Subject);
        byIntent = By(Takes, kept => kept.Take.ContentHash);
        languages = Takes
            .Select(kept => kept.Take.Locale)
            .OfType<string>()
            .ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>One without takes.</summary>
    public static TakeShelf Empty { get; } = new([], ShowRights.None);

    /// <summary>Which of its takes viewers may see.</summary>
    public ShowRights Rights { get; }

    /// <summary>The takes on it.</summary>
    public ImmutableArray<KeptTake> Takes { get; }

    /// <summary>True when no line is spoken in any language.</summary>
    public bool IsSilent => languages.Count == 0;

    /// <summary>Whether any line is spoken in a language.</summary>
    public bool Speaks(string locale) => languages.Contains(locale);

    /// <summary>
    /// The take that is shown for a need; null when none is that viewers may see. A picture of an earlier intent stays until there is better; a
    /// voice that says other words than the caption does not.
    /// </summary>
    public Take? For(MediaNeed need)
    {
        if (Takes.IsEmpty)
        {
            return null;
        }
        var asset = Asset.Of(
            need,
            Of(bySubject, need.Subject)
                .Union(Of(byIntent, need.ContentHash))
                .Where(kept => Rights.Allows(kept.Take, need))
        );
        return asset.State == AssetState.Stale && need.Speech is not null ? null : asset.Take?.Take;
    }

    // What is released stays what is seen, whatever was published since.
    private KeptTake Shown(KeptTake kept) =>
        Rights.Rule.Policy == ReviewPolicy.ApprovedOnly && Rights.Released.Contains(kept.Take.Id)
            ? kept with
            {
                PublishedAt = kept.PublishedAt ?? kept.Take.MadeAt,
            }
            : kept;

    private static ImmutableArray<KeptTake> Of(
        FrozenDictionary<string, ImmutableArray<KeptTake>> takes,
        string key
    ) => takes.TryGetValue(key, out var found) ? found : [];

    private static FrozenDictionary<string, ImmutableArray<KeptTake>> By(
        ImmutableArray<KeptTake> takes,
        Func<KeptTake, string> key
    ) =>
        takes
            .GroupBy(key, StringComparer.Ordinal)
            .ToFrozenDictionary(
                group => group.Key,
                group => group.ToImmutableArray(),
                StringComparer.Ordinal
            );
}
