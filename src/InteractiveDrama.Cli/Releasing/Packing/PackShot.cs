using System.Collections.Immutable;

namespace InteractiveDrama.Cli.Releasing.Packing;

/// <summary>A shot of a reviewer's pack.</summary>
/// <param name="Id">The shot's id.</param>
/// <param name="Episode">The episode's title; null in a story without episodes.</param>
/// <param name="Words">The shot in words.</param>
/// <param name="Seconds">Its length.</param>
/// <param name="Maker">Who made it.</param>
/// <param name="Standing">How it stands, in words.</param>
/// <param name="Status"><c>final</c>, <c>animatic</c> or <c>missing</c>.</param>
/// <param name="Picture">Its picture, relative to the pack.</param>
/// <param name="Film">Its film, relative to the pack; null for a still.</param>
/// <param name="Lines">The lines that can be read under it.</param>
internal sealed record PackShot(
    string Id,
    string? Episode,
    string Words,
    double Seconds,
    string Maker,
    string Standing,
    string Status,
    string? Picture,
    string? Film,
    ImmutableArray<PackLine> Lines
);
