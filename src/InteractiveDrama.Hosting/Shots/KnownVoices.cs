using System.Collections.Concurrent;
using InteractiveDrama.Hosting.Stories;
using InteractiveDrama.Playback.Beats;
using InteractiveDrama.Protocol;

namespace InteractiveDrama.Hosting.Shots;

/// <summary>The voices of a story's lines: each found once for each state of the library, and nothing done while there are none.</summary>
/// <param name="story">The story.</param>
internal sealed class KnownVoices(PublishedStory story)
{
    /// <summary>Far more than a story has lines; one that makes them up as it goes begins anew.</summary>
    private const int MostLines = 50_000;

    private readonly ConcurrentDictionary<Spoken, Found> known = new();

    /// <summary>The voice of a line; null when there is none.</summary>
    /// <param name="line">The line, as it reads in the language.</param>
    /// <param name="wish">The language wished for; null for the story's own.</param>
    /// <param name="shelf">The takes.</param>
    public VoiceView? Of(BeatLine line, string? wish, TakeShelf shelf)
    {
        if (shelf.IsSilent)
        {
            return null;
        }
        var locale = story.Locales.Nearest(wish);
        if (!shelf.Speaks(locale))
        {
            return null;
        }
        var spoken = new Spoken(locale, line.Variant ?? line.Id, line.Text, line.Mood);
        if (known.TryGetValue(spoken, out var found) && ReferenceEquals(found.Shelf, shelf))
        {
            return found.Voice;
        }
        var voice =
            story.Needs.Voice(line, locale) is { } need && shelf.For(need) is { } take
                ? TakeViews.Voice(take)
                : null;
        if (known.Count >= MostLines)
        {
            known.Clear();
        }
        known[spoken] = new Found(shelf, voice);
        return voice;
    }

    private readonly record struct Spoken(string Locale, string Id, string Text, string? Mood);

    private sealed record Found(TakeShelf Shelf, VoiceView? Voice);
}
