using System.Collections.Concurrent;
using System.Collections.Immutable;
using InteractiveDrama.Stories.Packages;
using InteractiveDrama.Stories.Translation;

namespace InteractiveDrama.Playback.Texts;

/// <summary>
/// The languages a story can be read in. A text that a locale lacks is taken from the next of its chain:
/// <c>zh-Hant-TW</c>, <c>zh-Hant</c>, <c>zh</c>, the locale's own fallback, then the story's language.
/// Safe for use from many threads.
/// </summary>
public sealed class StoryLocales
{
    private readonly StoryPackage package;
    private readonly ConcurrentDictionary<string, LocaleRenderer> renderers = new(
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>The languages of a story.</summary>
    /// <param name="package">The story.</param>
    public StoryLocales(StoryPackage package)
    {
        ArgumentNullException.ThrowIfNull(package);
        this.package = package;
        Names =
        [
            package.Settings.Language,
            .. package
                .Parts.Locales.Select(l => l.Locale)
                .Where(l => !Same(l, package.Settings.Language)),
        ];
    }

    /// <summary>The story's own language, then its translations', BCP 47.</summary>
    public ImmutableArray<string> Names { get; }

    /// <summary>The language that a wish is met with: the wish itself, or the nearest there is; the story's own when none is near.</summary>
    /// <param name="wish">A locale, BCP 47; null for no wish.</param>
    public string Nearest(string? wish) =>
        wish is null ? Names[0]
        : Pseudo.IsPseudo(wish) ? wish
        : Find(wish) ?? Names[0];

    /// <summary>True for a locale that is met with more than the story's own language by default.</summary>
    /// <param name="wish">A locale, BCP 47.</param>
    public bool Has(string wish)
    {
        ArgumentNullException.ThrowIfNull(wish);
        return Pseudo.IsPseudo(wish) || Find(wish) is not null;
    }

    /// <summary>Shows the story in a language; null for the story's own, in which nothing changes.</summary>
    /// <param name="wish">A locale, BCP 47; null for no wish.</param>
    public LocaleRenderer? Renderer(string? wish)
    {
        var locale = Nearest(wish);
        return Same(locale, Names[0]) ? null : renderers.GetOrAdd(locale, Create);
    }

    private LocaleRenderer Create(string locale)
    {
        if (Pseudo.IsPseudo(locale))
            return new LocaleRenderer(package, unit => Pseudo.Of(unit.Source));
        var chain = Chain(locale);
        return new LocaleRenderer(
            package,
            unit =>
                chain
                    .Select(l => l.Texts.GetValueOrDefault(unit.Id))
                    .FirstOrDefault(t => t is { Length: > 0 })
        );
    }

    private ImmutableArray<LocalePart> Chain(string locale)
    {
        var chain = ImmutableArray.CreateBuilder<LocalePart>();
        var wanted = new Queue<string>(Wider(locale));
        while (wanted.TryDequeue(out var name))
        {
            if (
                package.Parts.Locales.FirstOrDefault(l => Same(l.Locale, name)) is not { } part
                || chain.Contains(part)
            )
                continue;
            chain.Add(part);
            if (part.Fallback is { } fallback)
                wanted.Enqueue(fallback);
        }

        return chain.ToImmutable();
    }

    private string? Find(string wish)
    {
        foreach (var wide in Wider(wish))
        {
            if (Names.FirstOrDefault(n => Same(n, wide)) is { } name)
                return name;
        }

        // Whoever asks for Chinese is glad of any.
        return Names.FirstOrDefault(n => Same(Wider(n).Last(), Wider(wish).Last()));
    }

    private static IEnumerable<string> Wider(string locale)
    {
        for (var at = locale; ; at = at[..at.LastIndexOf('-')])
        {
            yield return at;
            if (at.LastIndexOf('-') <= 0)
                yield break;
        }
    }

    private static bool Same(string one, string other) =>
        one.Equals(other, StringComparison.OrdinalIgnoreCase);
}
