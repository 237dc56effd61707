using InteractiveDrama.Stories.Diagnostics;
using InteractiveDrama.Stories.Dialect;

namespace InteractiveDrama.Stories.Review;

/// <summary>Finds timed decisions that do not say what the time-out takes.</summary>
internal static class TimedDecisions
{
    public static IEnumerable<Diagnostic> Find(ReviewContext story)
    {
        var tagsOf = story
            .Sites.Where(s => s.IsChoice)
            .SelectMany(s => s.Paths.Select(p => (Path: p, s.Tags)))
            .ToDictionary(e => e.Path, e => e.Tags, StringComparer.Ordinal);
        foreach (var decision in story.Decisions.Decisions)
        {
            var ofChoices = decision
                .Choices.SelectMany(c => tagsOf.GetValueOrDefault(c, []))
                .Select(t => DialectTag.Parse(t).Key)
                .ToHashSet(StringComparer.Ordinal);
            var timed =
                ofChoices.Contains(TagKeys.Timed)
                || decision.Tags.Any(t => DialectTag.Parse(t).Key == TagKeys.Timed);
            if (!timed || ofChoices.Contains(TagKeys.Default))
                continue;
            var place = story.Content.Place(decision.Choices[0]);
            yield return new Diagnostic(
                Codes.TimedWithoutDefault,
                Severity.Warning,
                $"The decision '{decision.Id}' is timed, but no choice says that it is taken when time runs out; the first one offered is.",
                place?.File,
                place?.Line,
                1,
                "Write '# default' on the choice that the time-out takes."
            );
        }
    }
}
