namespace InteractiveDrama.Hosting.Options;

/// <summary>How files say that they were generated (docs/labels.md).</summary>
public sealed class LabelOptions
{
    /// <summary>Who answers for what is generated, where a story does not name its producer; null for nobody.</summary>
    public string? Producer { get; set; }
}
