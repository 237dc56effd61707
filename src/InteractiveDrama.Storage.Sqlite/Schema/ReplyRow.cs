namespace InteractiveDrama.Storage.Sqlite.Schema;

/// <summary>The answer a command got.</summary>
internal sealed class ReplyRow
{
    public required string Session { get; init; }
    public required string Command { get; init; }
    public int Turn { get; init; }
    public required byte[] Body { get; init; }
}
