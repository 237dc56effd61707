namespace InteractiveDrama.Storage.Sqlite.Schema;

/// <summary>A take; triggers of the table refuse every change.</summary>
internal sealed class TakeRow
{
    public long Seq { get; init; }
    public required string Id { get; init; }
    public required string Story { get; init; }
    public required string Subject { get; init; }
    public required string Kind { get; init; }
    public string? Locale { get; init; }
    public required string ContentHash { get; init; }
    public string? RequestHash { get; init; }
    public required string MadeBy { get; init; }
    public required string Provider { get; init; }
    public string? Model { get; init; }
    public string? Licence { get; init; }
    public string? Prompt { get; init; }
    public string? NegativePrompt { get; init; }

    /// <summary>Hashes of the references sent, as a JSON array.</summary>
    public required string Sent { get; init; }
    public long? Seed { get; init; }
    public string? Parameters { get; init; }
    public string? ProviderJob { get; init; }

    /// <summary>A decimal as text: SQLite's numbers would round it.</summary>
    public required string Cost { get; init; }
    public required string Currency { get; init; }
    public long AskedAt { get; init; }
    public long MadeAt { get; init; }
    public string? Parent { get; init; }
    public required string TrainingData { get; init; }

    /// <summary>What checks found, as JSON.</summary>
    public required string Checks { get; init; }
}
