using System.Text.Json.Serialization;

namespace InteractiveDrama.Analytics.Reports;

/// <summary>One choice of a beat.</summary>
/// <param name="Id">The choice's id.</param>
/// <param name="Text">What it says.</param>
/// <param name="Shown">How often it was offered.</param>
/// <param name="Share">How often viewers took it themselves, of the times they saw it and took something themselves.</param>
/// <param name="Timeouts">How often the time-out took it. Not part of the share.</param>
/// <param name="Auto">How often the story took it without asking. Not part of the share.</param>
/// <param name="Continuation">Of those that took it in any way, those that did not leave at the beat it led to (mature ones only).</param>
/// <param name="Observational">Always true: viewers chose the branch themselves, so its continuation is not its effect.</param>
public sealed record ChoiceReport(
    [property: JsonPropertyName("id")] string Id,
    [property: JsonPropertyName("text")] string Text,
    [property: JsonPropertyName("shown")] int Shown,
    [property: JsonPropertyName("share")] Rate Share,
    [property: JsonPropertyName("timeouts")] int Timeouts,
    [property: JsonPropertyName("auto")] int Auto,
    [property: JsonPropertyName("continuation")] Rate Continuation,
    [property: JsonPropertyName("observational")] bool Observational
);
