using InteractiveDrama.Stories.Diagnostics;
using InteractiveDrama.Stories.Dialect;
using InteractiveDrama.Stories.Review.Guards;

namespace InteractiveDrama.Stories.Review;

/// <summary>Decisions whose choices name windows of different lengths, of which only one can count.</summary>
internal static class DifferentTimes
{
    public static IEnumerable<Diagnostic> Find(ReviewContext story)
    {
        var guards = new GuardReader(story.Parsed);
        foreach (var (decision, choices) in DecisionTags.Of(story))
        {
            var own = decision
                .Tags.Select(DialectTag.Parse)
                .Windows()
                .Cast<double?>()
                .FirstOrDefault();
            var timed = choices
                .SelectMany(c => c.Tags.Windows().Take(1), (c, seconds) => (c.Choice, seconds))
                .ToList();
            foreach (var (choice, seconds) in timed)
            {
                var other =
                    own is { } line && line != seconds ? line
                    : own is not null ? null
                    : timed
                        .TakeWhile(t => t.Choice != choice)
                        .Where(t => t.seconds != seconds)
                        .Where(t =>
                            GuardSolver.CanHold(
                                Guard.All(guards.Of(t.Choice.Parsed), guards.Of(choice.Parsed))
                            ) == true
                        )
                        .Select(t => (double?)t.seconds)
                        .FirstOrDefault();
                if (other is not { } different)
                    continue;
                yield return story.Finding(
                    Codes.DifferentTimes,
                    Severity.Warning,
                    own is null
                        ? $"The decision '{decision.Id}' has windows of {different} s and {seconds} s; the shorter one counts."
                        : $"The decision '{decision.Id}' has a window of {different} s on a line of its own, and one of {seconds} s here; the line's counts.",
                    "Write one '# timed:' for the decision, on a line of its own before the choices.",
                    choice.File,
                    choice.Line,
                    Column(story, choice.File, choice.Line)
                );
                break;
            }
        }
    }

    private static int? Column(ReviewContext story, string file, int line) =>
        story
            .Sources.GetValueOrDefault(file)
            ?.TagsOn(line)
            .Where(t => t.Parsed.Key == TagKeys.Timed)
            .Select(t => (int?)t.Column)
            .FirstOrDefault();
}
