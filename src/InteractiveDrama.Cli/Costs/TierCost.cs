namespace InteractiveDrama.Cli.Costs;

/// <summary>What one tier of takes cost.</summary>
/// <param name="Tier"><c>final</c> for films, <c>keyframe</c> for stills, <c>voice</c>.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="Takes">How many takes were made.</param>
/// <param name="Cost">What they cost together, the rejected ones included.</param>
/// <param name="ApprovedMinutes">Minutes of those that are approved; 0 for stills.</param>
/// <param name="PerMinute">The whole cost for each approved minute; null without one.</param>
internal sealed record TierCost(
    string Tier,
    string Currency,
    int Takes,
    decimal Cost,
    double ApprovedMinutes,
    decimal? PerMinute
);
