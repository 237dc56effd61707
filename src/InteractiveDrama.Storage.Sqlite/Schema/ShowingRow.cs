namespace InteractiveDrama.Storage.Sqlite.Schema;

/// <summary>How often a take was shown unreviewed.</summary>
internal sealed class ShowingRow
{
    public required string Take { get; init; }
    public long Count { get; init; }
    public long FirstAt { get; init; }
}
