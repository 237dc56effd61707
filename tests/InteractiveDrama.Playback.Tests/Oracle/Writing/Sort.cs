namespace InteractiveDrama.Playback.Tests.Oracle.Writing;

/// <summary>What kind of part of a story a node is: one can stand where another of its sort stands.</summary>
internal enum Sort
{
    /// <summary>Nothing, where something may be left out.</summary>
    Empty,
    Story,
    Declarations,
    Flows,

    /// <summary>A knot, stitch or function: its statements and its stitches.</summary>
    Flow,

    /// <summary>Statements of one weave level.</summary>
    Block,

    /// <summary>A statement that is one line.</summary>
    Line,

    /// <summary>A choice: what its line is made of, then the statements under it.</summary>
    Choice,
    Gather,

    /// <summary>A conditional or sequence over several lines.</summary>
    Branching,
    Branches,
    Branch,

    /// <summary>Pieces of text and logic, side by side.</summary>
    Inline,
    Piece,
    Label,
    Condition,
    Brackets,
    Tag,

    /// <summary>A divert at a line's end.</summary>
    Tail,

    /// <summary>The name of a variable, where no other expression may stand.</summary>
    Variable,
    Whole,
    Number,
    Truth,
    Words,
    Items,
    Target,

    /// <summary>A divert target that is a tunnel.</summary>
    Way,

    /// <summary>A divert target to start a thread at.</summary>
    Start,

    /// <summary>A divert target that is a function from whole number to whole number.</summary>
    Function,
}
