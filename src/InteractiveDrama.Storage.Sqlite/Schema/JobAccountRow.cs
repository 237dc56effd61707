namespace InteractiveDrama.Storage.Sqlite.Schema;

/// <summary>What is reserved and spent of one limit. Money is text, so that it stays exact.</summary>
internal sealed class JobAccountRow
{
    public required string Story { get; init; }
    public required string Limit { get; init; }
    public required string Reserved { get; init; }
    public required string Spent { get; init; }
}
