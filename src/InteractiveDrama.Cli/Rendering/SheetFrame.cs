namespace InteractiveDrama.Cli.Rendering;

/// <summary>One frame of a contact sheet.</summary>
/// <param name="Id">The shot's id.</param>
/// <param name="Episode">The episode's title; null in a story without episodes.</param>
/// <param name="Words">The shot in words.</param>
/// <param name="Caption">The first line under it.</param>
/// <param name="Speaker">Who says it; null for narration.</param>
/// <param name="Seconds">Its length.</param>
/// <param name="Status">What there is of it: <c>final</c>, <c>keyframe</c>, <c>animatic</c>, <c>human</c>.</param>
/// <param name="Maker">Who made it, as <c>drama.yaml</c> lists them.</param>
/// <param name="Cost">What it cost, with its currency; empty when nothing.</param>
/// <param name="Picture">The picture as a data address; null when there is none.</param>
internal sealed record SheetFrame(
    string Id,
    string? Episode,
    string Words,
    string Caption,
    string? Speaker,
    double Seconds,
    string Status,
    string Maker,
    string Cost,
    string? Picture
);
