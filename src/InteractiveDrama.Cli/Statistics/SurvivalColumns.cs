namespace InteractiveDrama.Cli.Statistics;

/// <summary>The columns of a table of viewers.</summary>
/// <param name="Time">How long a viewer was there.</param>
/// <param name="Event">What happened then.</param>
/// <param name="Group">Which group the viewer is in; null for one group.</param>
internal sealed record SurvivalColumns(string Time, string Event, string? Group = null);
