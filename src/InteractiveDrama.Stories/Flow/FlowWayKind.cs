namespace InteractiveDrama.Stories.Flow;

/// <summary>How one point of a compiled story leads to another.</summary>
internal enum FlowWayKind
{
    /// <summary>Play goes on there.</summary>
    On,

    /// <summary>A condition does not hold, and nothing is written for that.</summary>
    Skip,

    /// <summary>A tunnel or function begins there, in a frame of its own.</summary>
    Call,

    /// <summary>What a choice's label and its echo share is printed there, in the same frame.</summary>
    Echo,

    /// <summary>Play goes on there once what was called returns.</summary>
    After,

    /// <summary>A thread begins there.</summary>
    Thread,

    /// <summary>A viewer's choice leads there.</summary>
    Choice,

    /// <summary>A fallback choice leads there when no other is left.</summary>
    Fallback,
}
