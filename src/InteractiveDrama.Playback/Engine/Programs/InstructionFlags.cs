namespace InteractiveDrama.Playback.Engine.Programs;

/// <summary>What modifies an instruction.</summary>
[Flags]
internal enum InstructionFlags : ushort
{
    None = 0,

    /// <summary>A divert that is taken only when the value on the stack is true.</summary>
    Conditional = 1,

    /// <summary>A divert that is a function call.</summary>
    CallsFunction = 2,

    /// <summary>A divert into a tunnel.</summary>
    CallsTunnel = 4,

    /// <summary>An assignment that declares its variable.</summary>
    Declares = 8,

    /// <summary>An assignment that declares a global.</summary>
    Global = 16,

    /// <summary>A choice that pops its condition.</summary>
    HasCondition = 32,

    /// <summary>A choice that pops text of its start.</summary>
    HasStartText = 64,

    /// <summary>A choice that pops text of its brackets.</summary>
    HasOnlyText = 128,

    /// <summary>A fallback choice: never offered, taken when nothing else is left.</summary>
    IsFallback = 256,

    /// <summary>A choice that is not offered again once it was taken.</summary>
    OnceOnly = 512,

    /// <summary>A text that is a line end.</summary>
    LineEnd = 1024,

    /// <summary>A text of blanks and tabs alone, or of nothing.</summary>
    Blank = 2048,

    /// <summary>A text with line ends at its head or tail.</summary>
    SplitsAtLineEnds = 4096,

    /// <summary>A visible text without line ends, tabs, or two blanks in a row.</summary>
    Tidy = 8192,
}
