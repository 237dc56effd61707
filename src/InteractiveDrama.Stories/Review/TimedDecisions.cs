using InteractiveDrama.Stories.Diagnostics;
using InteractiveDrama.Stories.Dialect;

namespace InteractiveDrama.Stories.Review;

/// <summary>Timed decisions that do not say what the time-out takes.</summary>
internal static class TimedDecisions
{
    public static IEnumerable<Diagnostic> Find(ReviewContext story)
    {
        foreach (var (decision, choices) in DecisionTags.Of(story))
        {
            var timed =
                choices.Any(c => c.Tags.Has(TagKeys.Timed))
                || decision.Tags.Any(t => DialectTag.Parse(t).Key == TagKeys.Timed);
            if (!timed || choices.Any(c => c.Tags.Has(TagKeys.Default)))
                continue;
            yield return story.Finding(
                Codes.TimedWithoutDefault,
                Severity.Warning,
                $"The decision '{decision.Id}' is timed, but no choice says that it is taken when time runs out; the first one offered is.",
                "Write '# default' on the choice that the time-out takes.",
                choices[0].Choice.File,
                choices[0].Choice.Line
            );
        }
    }
}
