using InteractiveDrama.Stories.Diagnostics;
using InteractiveDrama.Stories.Flow;

namespace InteractiveDrama.Stories.Review.Flow;

/// <summary>Finds endings that take away choices which were just offered, by a thread or by the flow itself.</summary>
internal static class SwallowedChoices
{
    public static IEnumerable<Diagnostic> Find(FlowContext context) =>
        new FlowPlay(context.Map, context.Ends, context.Starts, skips: true, asks: true)
            .Swallowed.Order()
            .Select(point =>
                context.At(
                    point,
                    Codes.SwallowedChoices,
                    Severity.Warning,
                    "The story ends here while choices are open, which nobody gets to see then.",
                    "Write '-> DONE' to wait for a choice, or '{CHOICE_COUNT() == 0: -> END}' to end only when there is none."
                )
            );
}
