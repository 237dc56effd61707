using System.Collections.Immutable;

namespace InteractiveDrama.Shots.Library;

/// <summary>What a collection may remove.</summary>
public sealed record CollectionRules
{
    /// <summary>How old a file that no take names must be: bytes are kept before their take is added.</summary>
    public TimeSpan Grace { get; init; } = TimeSpan.FromDays(1);

    /// <summary>How old a take that is not published must be for its files to go; null keeps the files of every take.</summary>
    public TimeSpan? UnpublishedAfter { get; init; }

    /// <summary>SHA-256 of the files that releases name: these always stay.</summary>
    public ImmutableHashSet<string> Released { get; init; } = [];

    /// <summary>Says what would be removed, and removes nothing.</summary>
    public bool IsDryRun { get; init; }
}
