namespace InteractiveDrama.Storage.Sqlite.Schema;

/// <summary>A halt or its end; triggers of the table refuse every change.</summary>
internal sealed class HaltRow
{
    public long Seq { get; init; }

    /// <summary>The story; empty for all.</summary>
    public required string Story { get; init; }

    /// <summary>The provider; empty for all.</summary>
    public required string Provider { get; init; }
    public bool IsHalt { get; init; }
    public long At { get; init; }
    public required string Who { get; init; }
    public string? Reason { get; init; }
}
