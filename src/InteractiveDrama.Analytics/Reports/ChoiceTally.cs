namespace InteractiveDrama.Analytics.Reports;

/// <summary>Running counts of one choice of one beat.</summary>
internal sealed class ChoiceTally
{
    public int Shown { get; set; }

    /// <summary>Times it was offered and the viewer took something, this or another.</summary>
    public int Answered { get; set; }

    public int Active { get; set; }

    public int Timeouts { get; set; }

    public int Auto { get; set; }

    public int Mature { get; set; }

    public int Stayed { get; set; }
}
