namespace InteractiveDrama.Storage.Sqlite.Schema;

/// <summary>A take began or ceased to be shown; appended, never changed.</summary>
internal sealed class TakeMoveRow
{
    public long Seq { get; init; }
    public long Take { get; init; }
    public long At { get; init; }
    public bool Published { get; init; }

    /// <summary>The id of the take that took its place.</summary>
    public string? ReplacedBy { get; init; }
}
