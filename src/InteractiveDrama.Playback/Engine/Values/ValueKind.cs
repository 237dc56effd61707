namespace InteractiveDrama.Playback.Engine.Values;

/// <summary>The kinds of values, in the order in which ink coerces: the later kind of two operands wins.</summary>
internal enum ValueKind : byte
{
    /// <summary>No value: a variable not yet assigned.</summary>
    None,

    /// <summary>What a function without a return value leaves.</summary>
    Void,

    /// <summary>The text of a tag on its way to a choice.</summary>
    Tag,
    Bool,
    Int,
    Float,
    List,
    String,

    /// <summary>A divert target.</summary>
    Target,

    /// <summary>A reference to a variable, which <c>ref</c> parameters hold.</summary>
    Pointer,
}
