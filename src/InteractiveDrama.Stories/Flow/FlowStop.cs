namespace InteractiveDrama.Stories.Flow;

/// <summary>What stops at a point of a compiled story.</summary>
internal enum FlowStop : byte
{
    /// <summary>Nothing: play goes on.</summary>
    None,

    /// <summary>A flow is done: its choices are offered; without any the story has ended.</summary>
    Done,

    /// <summary>The story ends, whatever was to be offered.</summary>
    End,

    /// <summary>Content runs out.</summary>
    RanOut,

    /// <summary>A tunnel, a function or a shared start text goes back to where it was called.</summary>
    Return,
}
