using System.Collections.Immutable;
using Ink.Parsed;
using InteractiveDrama.Stories.Diagnostics;
using InteractiveDrama.Stories.Experiments;
using InteractiveDrama.Stories.Projects;

namespace InteractiveDrama.Stories.Review;

/// <summary>Experiments that cannot run: at a place that is not there, with a variant that cannot be entered, or on one another.</summary>
internal static class Experiments
{
    public static IEnumerable<Diagnostic> Find(ReviewContext story)
    {
        var experiments = story.Settings.Experiments;
        if (experiments.IsEmpty)
            return [];
        var knots = story
            .Parsed.FindAll<Knot>()
            .GroupBy(k => k.name, StringComparer.Ordinal)
            .ToImmutableDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        return experiments
            .SelectMany(e =>
                Place(story, e).Concat(e.Variants.SelectMany(v => Variant(story, e, v, knots)))
            )
            .Concat(Goals(story))
            .Concat(Collisions(experiments));
    }

    private static IEnumerable<Diagnostic> Place(ReviewContext story, Experiment experiment)
    {
        var isContent = experiment.Kind == ExperimentKind.Content;
        var known = isContent ? Choices(story) : Beats(story);
        if (known.Contains(experiment.At))
            yield break;
        var (what, other) = isContent ? ("choice", "beat") : ("beat", "choice");
        var isOther = (isContent ? Beats(story) : Choices(story)).Contains(experiment.At);
        yield return At(
            Codes.ExperimentPlace,
            experiment.Line,
            experiment.Column,
            isOther
                ? $"'{experiment.At}' is a {other}, and the experiment '{experiment.Key}' varies a {what}."
                : $"The story has no {what} '{experiment.At}', which the experiment '{experiment.Key}' varies.",
            isContent && isOther ? "Name the choice whose content is varied by its '# id:'."
                : isOther ? "Name the beat at which the choice is offered by its '# beat:'."
                : Words.Nearest(experiment.At, known) is { } near ? $"Did you mean '{near}'?"
                : isContent
                    ? "Give the choice '# id: "
                        + experiment.At
                        + "', or take the experiment out when the choice is gone."
                : "Name the beat with '# beat: "
                    + experiment.At
                    + "' before its choices, or take the experiment out when the beat is gone."
        );
    }

    private static IEnumerable<Diagnostic> Variant(
        ReviewContext story,
        Experiment experiment,
        ExperimentVariant variant,
        ImmutableDictionary<string, Knot> knots
    )
    {
        if (variant.Knot is { } name)
        {
            var knot = knots.GetValueOrDefault(name);
            if (knot is null)
                yield return At(
                    Codes.ExperimentKnot,
                    variant.Line,
                    variant.Column,
                    $"The story has no knot '{name}', which the variant '{variant.Name}' of '{experiment.Key}' leads to.",
                    Words.Nearest(name, knots.Keys) is { } near
                        ? $"Did you mean '{near}'?"
                        : $"Write it: '=== {name} ==='."
                );
            else if (knot.isFunction || knot.arguments is { Count: > 0 })
                yield return At(
                    Codes.ExperimentKnot,
                    variant.Line,
                    variant.Column,
                    knot.isFunction
                        ? $"'{name}' is a function, and a variant is played."
                        : $"The knot '{name}' has parameters, which no variant can give it.",
                    "Lead the variant to a knot without parameters; that one may divert on."
                );
        }

        var offered = variant.Order.IsEmpty ? [] : OfferedAt(story, experiment.At);
        foreach (var choice in variant.Order.Where(c => !offered.IsEmpty && !offered.Contains(c)))
            yield return At(
                Codes.ExperimentOrder,
                variant.Line,
                variant.Column,
                $"The beat '{experiment.At}' offers no choice '{choice}'.",
                Words.Nearest(choice, offered) is { } near
                    ? $"Did you mean '{near}'?"
                    : $"It offers {string.Join(", ", offered)}."
            );
    }

    private static IEnumerable<Diagnostic> Goals(ReviewContext story)
    {
        var endings = story
            .Graph.Nodes.Where(n => n.Kind == Graph.GraphNodeKind.Ending)
            .Select(n => n.Id)
            .ToImmutableHashSet(StringComparer.Ordinal);
        return story
            .Settings.Experiments.Where(e => e.Goal.Ending is { } goal && !endings.Contains(goal))
            .Select(e =>
                At(
                    Codes.ExperimentPlace,
                    e.Line,
                    e.Column,
                    $"The story has no ending '{e.Goal.Ending}', which is the goal of the experiment '{e.Key}'.",
                    Words.Nearest(e.Goal.Ending!, endings) is { } near
                        ? $"Did you mean '{near}'?"
                        : $"Its endings are {string.Join(", ", endings.Order(StringComparer.Ordinal))}."
                )
            );
    }

    private static IEnumerable<Diagnostic> Collisions(ImmutableArray<Experiment> experiments) =>
        experiments
            .GroupBy(e => (e.Kind, e.At))
            .SelectMany(g =>
                g.Skip(1)
                    .Select(e =>
                        At(
                            Codes.ExperimentsCollide,
                            e.Line,
                            e.Column,
                            $"The experiments '{g.First().Key}' and '{e.Key}' vary the same thing at '{e.At}'.",
                            "Make them one with more variants, or take out the one that is over."
                        )
                    )
            );

    private static ImmutableHashSet<string> Choices(ReviewContext story) =>
        [.. story.Sites.Where(s => s.IsChoice).Select(s => s.Id)];

    private static ImmutableHashSet<string> Beats(ReviewContext story) =>
        [.. story.Decisions.Decisions.Select(d => d.Id)];

    private static ImmutableHashSet<string> OfferedAt(ReviewContext story, string beat)
    {
        var paths = story
            .Decisions.Decisions.Where(d => d.Id == beat)
            .SelectMany(d => d.Choices)
            .ToImmutableHashSet(StringComparer.Ordinal);
        return
        [
            .. story.Sites.Where(s => s.IsChoice && s.Paths.Any(paths.Contains)).Select(s => s.Id),
        ];
    }

    private static Diagnostic At(string code, int line, int column, string message, string help) =>
        new(code, Severity.Error, message, ProjectLoader.SettingsFile, line, column, help);
}
