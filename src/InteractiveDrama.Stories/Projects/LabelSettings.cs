namespace InteractiveDrama.Stories.Projects;

/// <summary>How what AI made is labelled where viewers see and hear it; labels that machines read are always written.</summary>
public sealed record LabelSettings
{
    /// <summary>Whether files carry a label that is seen, and sounds one that is heard; null leaves it to the market.</summary>
    public bool? Visible { get; init; }

    /// <summary>The words that are seen; null for the market's.</summary>
    public string? Text { get; init; }

    /// <summary><c>top-left</c>, <c>top-right</c>, <c>bottom-left</c> or <c>bottom-right</c>.</summary>
    public string Corner { get; init; } = "top-left";

    /// <summary>Its height in percent of the picture's shorter side, 2 to 20.</summary>
    public decimal HeightPercent { get; init; } = 5;

    /// <summary>For how many seconds from a clip's start it is seen, 1 to 600.</summary>
    public decimal Seconds { get; init; } = 2;

    /// <summary>How a voice says it: <c>spoken</c>, <c>rhythm</c> or <c>none</c>; null leaves it to the market.</summary>
    public string? Sound { get; init; }

    /// <summary>Whether what is drawn and spoken by rule, without a model, is labelled as generated too.</summary>
    public bool Drawn { get; init; }

    /// <summary>As the market has it.</summary>
    public static LabelSettings Default { get; } = new();
}
