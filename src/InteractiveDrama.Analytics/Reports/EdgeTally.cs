namespace InteractiveDrama.Analytics.Reports;

/// <summary>Running counts of one way between two beats.</summary>
internal sealed class EdgeTally
{
    public int Viewers { get; set; }

    public int Mature { get; set; }

    public int Left { get; set; }
}
