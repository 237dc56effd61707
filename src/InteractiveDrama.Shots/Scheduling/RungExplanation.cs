using InteractiveDrama.Shots.Media;

namespace InteractiveDrama.Shots.Scheduling;

/// <summary>Why one rung of a need is made, waits or is left.</summary>
/// <param name="Kind">What would be made.</param>
/// <param name="Provider">The provider whose turn it is; null when none can be asked.</param>
/// <param name="MaximumPrice">The most it would cost there; 0 when none can be asked.</param>
/// <param name="Near">Seconds of a better picture expected for viewers on the way to it, if it began now.</param>
/// <param name="Later">Seconds of a better picture expected for those who come after.</param>
/// <param name="PerMoney">Both for one unit of currency: its place in the order.</param>
/// <param name="Verdict">What follows from that, in one sentence.</param>
public sealed record RungExplanation(
    MediaKind Kind,
    string? Provider,
    decimal MaximumPrice,
    double Near,
    double Later,
    double PerMoney,
    string Verdict
);
