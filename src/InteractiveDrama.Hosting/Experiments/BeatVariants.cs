using System.Collections.Immutable;
using InteractiveDrama.Playback.Beats;
using InteractiveDrama.Stories.Experiments;
using InteractiveDrama.Stories.Packages;

namespace InteractiveDrama.Hosting.Experiments;

/// <summary>Shows a beat's choices as a variant has them: in another order, or with another window. What a time-out takes stays.</summary>
internal static class BeatVariants
{
    /// <summary>The beat as a variant shows it; applied again it is the same.</summary>
    /// <param name="beat">The beat.</param>
    /// <param name="variant">The variant.</param>
    /// <param name="package">The story, which knows the ids of choices that are offered again.</param>
    public static Beat Apply(Beat beat, ExperimentVariant variant, StoryPackage package)
    {
        if (variant.Seconds is { } seconds)
            return beat with { WindowSeconds = seconds };
        if (variant.IsReversed)
            return beat with
            {
                Choices = [.. beat.Choices.OrderByDescending(choice => choice.Index)],
            };
        return variant.Order.IsEmpty
            ? beat
            : beat with
            {
                Choices =
                [
                    .. beat
                        .Choices.OrderBy(choice => Place(variant.Order, choice, package))
                        .ThenBy(choice => choice.Index),
                ],
            };
    }

    private static int Place(
        ImmutableArray<string> order,
        OfferedChoice choice,
        StoryPackage package
    ) =>
        order.IndexOf(package.Choice(choice.Id)?.Id ?? choice.Id) is >= 0 and var place
            ? place
            : order.Length;
}
