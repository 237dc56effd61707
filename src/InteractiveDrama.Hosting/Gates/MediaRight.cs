namespace InteractiveDrama.Hosting.Gates;

/// <summary>What an address of a picture is good for.</summary>
/// <param name="Left">How long it is good yet; zero when it is not.</param>
/// <param name="IsPublic">True when everybody may see the picture.</param>
/// <param name="Refusal">Why it is not good, in one sentence; null when it is.</param>
internal readonly record struct MediaRight(TimeSpan Left, bool IsPublic, string? Refusal)
{
    /// <summary>It is good.</summary>
    public static MediaRight Until(TimeSpan left, bool isPublic) => new(left, isPublic, null);

    /// <summary>It is not.</summary>
    public static MediaRight None(string refusal) => new(TimeSpan.Zero, false, refusal);
}
