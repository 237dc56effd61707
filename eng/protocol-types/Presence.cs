namespace InteractiveDrama.ProtocolTypes;

/// <summary>Whether a field is always there.</summary>
internal enum Presence
{
    /// <summary>It must be there.</summary>
    Required,

    /// <summary>It may be absent, and is then nothing.</summary>
    Optional,

    /// <summary>
    /// It may be absent, and a reader then sees the empty value of its type: no item, 0, false, no text, the first word.
    /// </summary>
    Empty,
}
