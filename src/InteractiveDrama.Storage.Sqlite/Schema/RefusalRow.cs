namespace InteractiveDrama.Storage.Sqlite.Schema;

/// <summary>A command that made no turn because its choice was gone.</summary>
internal sealed class RefusalRow
{
    public required string Session { get; init; }
    public required string Command { get; init; }

    /// <summary>The turn its answer showed.</summary>
    public int Turn { get; init; }
}
