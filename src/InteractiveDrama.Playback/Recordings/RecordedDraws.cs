using System.Collections.Immutable;
using InteractiveDrama.Playback.Engine;

namespace InteractiveDrama.Playback.Recordings;

/// <summary>
/// Draws what was drawn when a step was recorded, each by the line that drew it; what was not recorded is drawn afresh.
/// </summary>
/// <param name="recorded">What was drawn in the step, in order.</param>
/// <param name="isKnown">True for the id of a line that the story still has.</param>
internal sealed class RecordedDraws(ImmutableArray<Draw> recorded, Func<string, bool> isKnown)
    : IDraws
{
    private readonly List<Draw> left = [.. recorded];

    /// <summary>The lines that drew what was not recorded.</summary>
    public List<string> Afresh { get; } = [];

    public int? Next(DrawRequest request)
    {
        var at = left.FindIndex(d => d.Source == request.Source && d.Kind == request.Kind);
        // A line that has got another id draws what the one that is gone drew in its place.
        if (at < 0)
            at = left.FindIndex(d =>
                d.Kind == request.Kind && d.Outcomes == request.Outcomes && !isKnown(d.Source)
            );
        if (at >= 0)
        {
            var value = left[at].Value;
            left.RemoveAt(at);
            if (request.Allows(value))
                return value;
        }

        // An experiment that was not there then puts nobody into a variant: its control is the story as it was.
        if (request.Kind == DrawKind.Variant)
            return null;
        Afresh.Add(request.Source);
        return null;
    }
}
