using System.Globalization;
using InteractiveDrama.Stories.Dialect;

namespace InteractiveDrama.Playback.Beats;

/// <summary>The weight of a choice that is taken without asking: <c># auto: 2</c>.</summary>
public static class AutoWeight
{
    private const double Most = 1_000_000_000;

    /// <summary>The weight; 0 for a choice that is not automatic, and for one that is never taken so.</summary>
    public static double Of(OfferedChoice choice)
    {
        ArgumentNullException.ThrowIfNull(choice);
        foreach (var text in choice.Tags)
        {
            var tag = DialectTag.Parse(text);
            if (tag.Key != TagKeys.Auto)
                continue;
            var weight = double.TryParse(
                tag.Value,
                NumberStyles.Float,
                CultureInfo.InvariantCulture,
                out var written
            )
                ? Math.Min(written, Most)
                : 1;
            if (weight > 0)
                return weight;
        }

        return 0;
    }
}
