using InteractiveDrama.Exploration.Results;
using InteractiveDrama.Stories.Diagnostics;
using InteractiveDrama.Stories.Packages;

namespace InteractiveDrama.Exploration.Diagnostics;

/// <summary>What was met while exploring, each with the command that shows it.</summary>
internal sealed class PlayFindings(StoryPackage package, Func<Witness, string> command)
{
    public IEnumerable<WitnessedDiagnostic> Of(ExplorationResult result)
    {
        foreach (var end in result.DeadEnds)
            yield return DeadEnd(end);
        foreach (var error in result.Errors)
            yield return Error(error);
        foreach (var lacking in result.LackingDefaults)
        {
            yield return Finding(
                Codes.DefaultNotOffered,
                lacking.File,
                lacking.Line,
                $"The timed decision '{lacking.Decision}' is met without its default: the time-out takes the first choice offered.",
                "Offer the default always: no condition on it, and '+' where the decision can be met again.",
                lacking.Witness
            );
        }

        foreach (var trap in result.Traps)
        {
            yield return Finding(
                Codes.Trap,
                trap.File,
                trap.Line,
                $"No ending can be reached any more from '{trap.Decision}' as it is met here.",
                "Let a choice lead to an ending, or out of here.",
                trap.Witness
            );
        }
    }

    private WitnessedDiagnostic DeadEnd(DeadEndFinding end)
    {
        if (end.Decision is null)
            return Finding(
                Codes.DeadEnd,
                end.File,
                end.Line,
                "Content runs out here without an ending.",
                "Lead on with a divert, offer a choice, or end with '-> END'.",
                end.Witness
            );
        var place = package.Decisions.First(d => d.Id == end.Decision) is var decision
            ? package.PlaceOf(decision.Choices[0])
            : null;
        return Finding(
            Codes.NoChoiceLeft,
            place?.File ?? end.File,
            place?.Line ?? end.Line,
            $"The decision '{end.Decision}' is met with none of its choices to be had, and content runs out.",
            "Add a fallback '* -> somewhere', or offer one choice always.",
            end.Witness
        );
    }

    private WitnessedDiagnostic Error(ErrorFinding error) =>
        error.IsRunaway
            ? Finding(
                Codes.EndlessLoop,
                error.File,
                error.Line,
                $"Play goes on here without ever coming to a stop. {error.Message}",
                "Offer a choice on the way round, or lead out of it.",
                error.Witness
            )
            : Finding(
                Codes.RuntimeError,
                error.File,
                error.Line,
                $"The story fails here: {error.Message}",
                "Change the line so that it holds for every way here.",
                error.Witness
            );

    private WitnessedDiagnostic Finding(
        string code,
        string? file,
        int? line,
        string message,
        string help,
        Witness witness
    ) =>
        new(
            new Diagnostic(
                code,
                Severity.Warning,
                $"{message} Seen by: {command(witness)}",
                file,
                line,
                line is null ? null : 1,
                help
            ),
            witness
        );
}
