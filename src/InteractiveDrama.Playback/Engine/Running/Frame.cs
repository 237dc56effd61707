namespace InteractiveDrama.Playback.Engine.Running;

/// <summary>A call: where it is, and what it needs to return.</summary>
internal struct Frame
{
    /// <summary>The address that runs next; -1 when the flow is over.</summary>
    public int Pointer;

    /// <summary>Index of its first temporary variable.</summary>
    public int FirstTemp;

    /// <summary>Length of the output when a function was called; -1 once it has printed something visible.</summary>
    public int FunctionStart;

    public FrameKind Kind;

    /// <summary>True between <c>ev</c> and <c>/ev</c>: content goes to the stack instead of the output.</summary>
    public bool InEvaluation;
}
