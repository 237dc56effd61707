namespace InteractiveDrama.Storage.Sqlite.Schema;

/// <summary>A job of a provider. Money is text, so that it stays exact.</summary>
internal sealed class JobRow
{
    public required string Id { get; init; }
    public required string Story { get; init; }
    public string? Viewer { get; init; }
    public required string Provider { get; init; }
    public required string Request { get; init; }
    public required string Phase { get; init; }
    public string? ProviderJob { get; init; }
    public required string Reserved { get; init; }
    public required string Spent { get; init; }
    public long ReservedAt { get; init; }
    public string? Problem { get; init; }
    public bool IsOpen { get; init; }
    public bool IsOverbilled { get; init; }
    public required string Draft { get; init; }
}
