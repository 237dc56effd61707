namespace InteractiveDrama.Shots.Provenance.Labels;

/// <summary>What a file says of itself to machines.</summary>
/// <param name="Source">How it came to be.</param>
/// <param name="Aigc">The label of GB 45438-2025; null where nothing was generated.</param>
public sealed record FileLabel(DigitalSource Source, AigcLabel? Aigc = null)
{
    /// <summary>What a drawing by rule says where nothing else is asked.</summary>
    public static FileLabel Drawn { get; } = new(DigitalSource.Algorithmic);

    /// <summary>True when there is nothing to be said.</summary>
    public bool IsEmpty => Source == DigitalSource.None && Aigc is null;
}
