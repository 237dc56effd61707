using System.Collections.Immutable;
using InteractiveDrama.Stories.Diagnostics;
using InteractiveDrama.Stories.Dialect;
using InteractiveDrama.Stories.Projects;
using InteractiveDrama.Stories.Vocabulary;

namespace InteractiveDrama.Stories.Review;

/// <summary>Speakers who are nearly of the cast, or who have a mood and are not of it at all.</summary>
internal static class Speakers
{
    private const int MostWords = 3;

    public static IEnumerable<Diagnostic> Find(ReviewContext story)
    {
        var cast = story.Settings.Cast;
        if (cast.IsEmpty)
            yield break;
        foreach (var text in SpokenText.Of(story))
        {
            if (text.Speaker is not null)
                continue;
            if (!IsMeant(text.Name, text.Mood, cast))
                continue;
            var near = Nearest(text.Name, cast);
            yield return story.Finding(
                Codes.UnknownSpeaker,
                Severity.Warning,
                $"'{text.Name}' is not in the cast, so the line is told, not spoken.",
                near is null
                    ? $"The cast is {string.Join(", ", cast.Select(c => c.Name))}; '# prose' marks a line that nobody speaks."
                    : $"Did you mean '{near}'? '# prose' marks a line that nobody speaks.",
                text.File,
                text.Line,
                text.Column
            );
        }
    }

    /// <summary>What a line says: without its speaker, and without one who is meant and not in the cast.</summary>
    public static string Said(string text, ImmutableArray<CastMember> cast)
    {
        var spoken = SpokenLine.Parse(text, cast);
        return
            spoken.Speaker is null
            && SpokenText.Read(text) is var (name, mood)
            && IsMeant(name, mood, cast)
            ? text[(text.AsSpan().IndexOfAny(':', '：') + 1)..].Trim()
            : spoken.Text;
    }

    private static bool IsMeant(string name, string? mood, ImmutableArray<CastMember> cast) =>
        (IsMood(mood) && LooksLikeName(name) && !cast.IsEmpty)
        || (!CommonWords.AreAll(name) && Nearest(name, cast) is not null);

    private static string? Nearest(string written, ImmutableArray<CastMember> cast) =>
        Words.Nearest(
            written,
            cast.SelectMany(c => (string[])[c.Name, c.Key])
                // A Chinese name with a word behind it is a sentence: "小梅说：".
                .Where(n => !CommonWords.IsWide(n) || n.Length == written.Length)
        );

    // One or two words, as moods are written, or a Chinese one.
    private static bool IsMood(string? mood) =>
        mood is not null && mood.Count(c => c == ' ') < 2 && MoodWords.Find(mood) is not null;

    private static bool LooksLikeName(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length <= MostWords
            && Array.TrueForAll(words, w => char.IsUpper(w[0]) || CommonWords.IsWide(w));
    }
}
