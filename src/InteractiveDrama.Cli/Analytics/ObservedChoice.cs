using InteractiveDrama.Analytics.Reports;

namespace InteractiveDrama.Cli.Analytics;

/// <summary>A choice with how often viewers took it.</summary>
/// <param name="Beat">The beat that offers it.</param>
/// <param name="Title">That beat's name for people.</param>
/// <param name="Choice">The choice's id.</param>
/// <param name="Text">What it says.</param>
/// <param name="Share">How often viewers took it themselves, of the times they saw it and took something themselves.</param>
internal sealed record ObservedChoice(
    string Beat,
    string Title,
    string Choice,
    string Text,
    Rate Share
);
