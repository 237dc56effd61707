using InteractiveDrama.Exploration.Results;
using InteractiveDrama.Stories.Diagnostics;
using InteractiveDrama.Stories.Graph;
using InteractiveDrama.Stories.Packages;

namespace InteractiveDrama.Exploration.Diagnostics;

/// <summary>
/// What no play comes to, when every state was gone through. What lies behind something else that no play comes to is
/// one finding with it.
/// </summary>
internal static class UnreachedFindings
{
    public static IEnumerable<WitnessedDiagnostic> Of(
        StoryPackage package,
        IReadOnlyList<ExplorationResult> results
    )
    {
        var never = results
            .Select(r => r.Unreached.Select(u => (u.Kind, u.Id)).ToHashSet())
            .Aggregate(
                (all, one) =>
                {
                    all.IntersectWith(one);
                    return all;
                }
            );
        var entered = Entered(package.Graph, never);
        var printed = results.SelectMany(r => r.Printed).ToHashSet(StringComparer.Ordinal);
        var decisionOf = package
            .Parts.Ids.Sites.Where(s => s.IsChoice)
            .ToDictionary(
                s => s.Id,
                s => s.Paths.Select(package.DecisionOf).FirstOrDefault(d => d is not null)?.Id,
                StringComparer.Ordinal
            );
        foreach (var unreached in results[0].Unreached.Where(u => never.Contains((u.Kind, u.Id))))
        {
            var isFirst =
                unreached.Kind == UnreachedKind.Choice
                    ? decisionOf.GetValueOrDefault(unreached.Id) is not { } decision
                        || !never.Contains((UnreachedKind.Decision, decision))
                    : entered.Contains(unreached.Id) && !IsPassed(unreached, printed);
            if (!isFirst)
                continue;
            var what = unreached.Kind switch
            {
                UnreachedKind.Choice => "choice is never offered, or never taken",
                UnreachedKind.Ending => $"ending '{unreached.Id}' is never reached",
                _ => $"decision '{unreached.Id}' is never reached",
            };
            yield return new WitnessedDiagnostic(
                new Diagnostic(
                    Codes.NeverReached,
                    Severity.Warning,
                    $"This {what}: every state of the story was gone through, and none leads here.",
                    unreached.File,
                    unreached.Line,
                    unreached.Line is null ? null : 1,
                    "Look at the conditions on the way here, and at what sets what they ask for."
                ),
                null
            );
        }
    }

    // An ending without a name is named by the last line that is printed, which the script alone does not always tell.
    private static bool IsPassed(Unreached unreached, HashSet<string> printed) =>
        unreached.Kind == UnreachedKind.Ending
        && unreached.Id.StartsWith("end:", StringComparison.Ordinal)
        && (
            unreached.Id == $"end:{FlowNames.Root}"
            || printed.Contains(unreached.Id["end:".Length..])
        );

    // The stops that something which is played leads to.
    private static HashSet<string> Entered(
        StoryGraph graph,
        HashSet<(UnreachedKind Kind, string Id)> never
    ) =>
        graph
            .Edges.Where(e =>
                !never.Contains((UnreachedKind.Decision, e.From))
                && (e.Choice is null || !never.Contains((UnreachedKind.Choice, e.Choice)))
            )
            .Select(e => e.To)
            .ToHashSet(StringComparer.Ordinal);
}
