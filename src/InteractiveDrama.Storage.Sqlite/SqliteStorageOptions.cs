using InteractiveDrama.Analytics.Counting;

namespace InteractiveDrama.Storage.Sqlite;

/// <summary>Where the SQLite store keeps its data.</summary>
public sealed record SqliteStorageOptions
{
    /// <summary>Name of the database inside <see cref="Folder"/>.</summary>
    public const string FileName = "drama.db";

    /// <summary>Name of the analytics file inside <see cref="Folder"/>.</summary>
    public const string AnalyticsFileName = "analytics.db";

    /// <summary>The data folder; made when it is absent.</summary>
    public required string Folder { get; init; }

    /// <summary>The largest size the database may grow to, in bytes; null for as far as the disk goes.</summary>
    public long? MaximumBytes { get; init; }

    /// <summary>The largest size the analytics file may grow to, in bytes; null for as far as the disk goes.</summary>
    public long? MaximumAnalyticsBytes { get; init; }

    /// <summary>How sessions are counted.</summary>
    public CountingRules Counting { get; init; } = new();
}
