using System.Collections.Immutable;
using InteractiveDrama.Stories.Diagnostics;
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
            var near = Nearest(text.Name, cast);
            var named = IsMood(text.Mood) && LooksLikeName(text.Name);
            if (!named && (near is null || CommonWords.AreAll(text.Name)))
                continue;
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
