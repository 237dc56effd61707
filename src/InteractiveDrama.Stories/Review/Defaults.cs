using InteractiveDrama.Stories.Compilation;
using InteractiveDrama.Stories.Diagnostics;
using InteractiveDrama.Stories.Dialect;
using InteractiveDrama.Stories.Review.Guards;

namespace InteractiveDrama.Stories.Review;

/// <summary>
/// Defaults that are not there when time runs out, because a condition hides them or because they were taken before, and
/// decisions with more defaults than one.
/// </summary>
internal static class Defaults
{
    public static IEnumerable<Diagnostic> Find(ReviewContext story)
    {
        var guards = new GuardReader(story.Parsed);
        var again = new Lazy<GraphCycles>(() => new GraphCycles(story.Graph));
        var idOf = new Lazy<Dictionary<string, string>>(() =>
            story
                .Sites.Where(s => s.IsChoice)
                .SelectMany(s => s.Paths.Select(p => (p, s.Id)))
                .ToDictionary(e => e.p, e => e.Id, StringComparer.Ordinal)
        );
        foreach (var (decision, choices) in DecisionTags.Of(story))
        {
            var defaults = choices
                .Where(c => c.Tags.Has(TagKeys.Default))
                .Select(c => c.Choice)
                .ToList();
            if (defaults.Count == 0)
                continue;
            var offered = defaults.ConvertAll(d => guards.Of(d.Parsed, taken: false));
            if (
                !offered.Exists(o => o.IsAlways)
                && GuardSolver.CanHold(
                    Guard.All(
                        Guard.Not(Guard.Any(offered)),
                        Guard.Any(choices.Select(c => guards.Of(c.Choice.Parsed)))
                    )
                ) == true
            )
            {
                yield return At(
                    story,
                    defaults[0],
                    Codes.UnreliableDefault,
                    $"The default of the decision '{decision.Id}' is not offered whenever the decision is, because of a condition; then the first choice offered is taken.",
                    "Take its condition away, or mark another choice '# default' for when it does not hold."
                );
                continue;
            }

            // A default that stays covers for one that goes.
            if (
                !defaults.Exists(d => !d.Parsed.onceOnly)
                && defaults.Find(d =>
                    idOf.Value.TryGetValue(d.Path, out var id)
                    && again.Value.Returns(decision.Id, id)
                )
                    is { } gone
            )
                yield return At(
                    story,
                    gone,
                    Codes.UnreliableDefault,
                    $"The default of the decision '{decision.Id}' can be taken once, and the story comes back here; then the first choice offered is taken.",
                    "Begin it with '+', so that it stays."
                );
            for (var i = 1; i < defaults.Count; i++)
            {
                // One that goes, and another for when it is gone, are meant so.
                if (
                    defaults[i - 1] is { Parsed.onceOnly: true } && !defaults[i].Parsed.onceOnly
                    || GuardSolver.CanHold(Guard.All(offered[i - 1], offered[i])) != true
                )
                    continue;
                yield return At(
                    story,
                    defaults[i],
                    Codes.TwoDefaults,
                    $"The decision '{decision.Id}' has two defaults; the first one offered, '{story.Decisions.Labels.GetValueOrDefault(defaults[i - 1].Path)}', is taken when time runs out.",
                    "Leave '# default' on one of them."
                );
            }
        }
    }

    private static Diagnostic At(
        ReviewContext story,
        DecisionChoice choice,
        string code,
        string message,
        string help
    ) =>
        story.Finding(
            code,
            Severity.Warning,
            message,
            help,
            choice.File,
            choice.Line,
            story
                .Sources.GetValueOrDefault(choice.File)
                ?.TagsOn(choice.Line)
                .Where(t => t.Parsed.Key == TagKeys.Default)
                .Select(t => (int?)t.Column)
                .FirstOrDefault()
        );
}
