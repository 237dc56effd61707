using InteractiveDrama.Stories.Diagnostics;
using InteractiveDrama.Stories.Dialect;
using InteractiveDrama.Stories.Reading;

namespace InteractiveDrama.Stories.Review;

/// <summary>Choices whose label is longer than fits a phone.</summary>
internal static class LongLabels
{
    public static IEnumerable<Diagnostic> Find(ReviewContext story)
    {
        foreach (var choice in story.Decisions.Choices.SelectMany(c => c))
        {
            var spoken = SpokenLine.Parse(
                story.Decisions.Labels.GetValueOrDefault(choice.Path, ""),
                story.Settings.Cast
            );
            // The player writes the speaker's name before the words.
            var shown = spoken.Speaker is { } key
                ? $"{story.Settings.Cast.First(c => c.Key == key).Name} {spoken.Text}"
                : spoken.Text;
            if (LabelLength.Of(shown) <= LabelLength.Most)
                continue;
            yield return story.Finding(
                Codes.LongLabel,
                Severity.Warning,
                $"The choice has {shown.Length} characters; on a phone {LabelLength.MostCharacters(story.Settings.Language)} fit.",
                "Shorten it, or let the line behind it say the rest: '* [Short label] The whole sentence.'",
                choice.File,
                choice.Line
            );
        }
    }
}
