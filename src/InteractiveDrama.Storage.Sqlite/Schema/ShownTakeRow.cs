namespace InteractiveDrama.Storage.Sqlite.Schema;

/// <summary>The take that is shown in a place: one at most, by the key.</summary>
internal sealed class ShownTakeRow
{
    public required string Story { get; init; }
    public required string Subject { get; init; }
    public bool IsVoice { get; init; }

    /// <summary>Empty for a picture.</summary>
    public required string Locale { get; init; }
    public required string ContentHash { get; init; }
    public long Take { get; init; }
    public long At { get; init; }
}
