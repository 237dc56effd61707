namespace InteractiveDrama.Exploration.Results;

/// <summary>A decision, ending or choice that was not reached.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">What it is.</param>
/// <param name="State">Whether it is proved that nothing leads to it.</param>
/// <param name="File">The script's file, relative to the project; null when unknown.</param>
/// <param name="Line">The line in it, from 1; null when unknown.</param>
public sealed record Unreached(
    string Id,
    UnreachedKind Kind,
    UnreachedState State,
    string? File,
    int? Line
);
