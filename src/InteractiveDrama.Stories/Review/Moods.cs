using InteractiveDrama.Stories.Diagnostics;
using InteractiveDrama.Stories.Vocabulary;

namespace InteractiveDrama.Stories.Review;

/// <summary>Moods that no picture knows.</summary>
internal static class Moods
{
    public static IEnumerable<Diagnostic> Find(ReviewContext story)
    {
        if (story.Settings.Cast.IsEmpty)
            yield break;
        foreach (var text in SpokenText.Of(story))
        {
            if (
                text is not { Speaker: not null, Mood: { } mood }
                || MoodWords.Find(mood) is not null
            )
                continue;
            var near = MoodWords.Nearest(mood);
            yield return story.Finding(
                Codes.UnknownMood,
                // Free stage directions are common; only what looks like a slip is worth a warning.
                near is null
                    ? Severity.Info
                    : Severity.Warning,
                $"'{mood}' is no known mood; the face is drawn without one.",
                near is null
                    ? "Add a word that is known, such as 'calm', 'happy', 'sad', 'angry', 'afraid', 'tender' or 'cold'."
                    : $"Did you mean '{near}'?",
                text.File,
                text.Line,
                text.Column
            );
        }
    }
}
