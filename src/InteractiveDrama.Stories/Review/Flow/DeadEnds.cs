using InteractiveDrama.Stories.Diagnostics;
using InteractiveDrama.Stories.Flow;

namespace InteractiveDrama.Stories.Review.Flow;

/// <summary>Finds where content runs out: surely, once play comes there, or when no condition holds.</summary>
internal static class DeadEnds
{
    public static IEnumerable<Diagnostic> Find(FlowContext context)
    {
        var sure = new FlowPlay(context.Map, context.Ends, context.Starts, skips: false).RanOut;
        foreach (var point in sure.Order())
        {
            yield return context.At(
                point,
                Codes.DeadEnd,
                Severity.Warning,
                $"Content runs out here, in '{context.Map.FlowOf(point)}', without an ending.",
                "Lead on with a divert, offer a choice, or end with '-> END'."
            );
        }

        var possible = new FlowPlay(context.Map, context.Ends, context.Starts, skips: true).RanOut;
        foreach (var point in possible.Except(sure).Order())
        {
            yield return context.At(
                point,
                Codes.PossibleDeadEnd,
                Severity.Info,
                $"Content runs out here, in '{context.Map.FlowOf(point)}', when none of the conditions before holds.",
                "Write what happens then: an '- else:', a divert, or '-> END'."
            );
        }
    }
}
