namespace InteractiveDrama.Storage.Sqlite.Schema;

/// <summary>The variant that a viewer has in an experiment, since they came to where it matters.</summary>
internal sealed class ExposureRow
{
    public required string Story { get; init; }
    public required string Experiment { get; init; }
    public required string Unit { get; init; }
    public required string Session { get; init; }
    public required string Variant { get; init; }
    public int Bucket { get; init; }
    public int Turn { get; init; }
    public long At { get; init; }
}
