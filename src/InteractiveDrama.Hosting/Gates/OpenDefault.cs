using System.Collections.Immutable;
using InteractiveDrama.Playback.Beats;

namespace InteractiveDrama.Hosting.Gates;

/// <summary>What a time-out takes of a beat with gates.</summary>
internal static class OpenDefault
{
    /// <summary>The beat's default, or the first choice that is not locked in its place; null where all are.</summary>
    public static string? Of(Beat beat, ImmutableArray<string> locked) =>
        beat.DefaultChoice is { } written && !locked.Contains(written, StringComparer.Ordinal)
            ? written
            : beat
                .Choices.FirstOrDefault(choice =>
                    !locked.Contains(choice.Id, StringComparer.Ordinal)
                )
                ?.Id;
}
