namespace InteractiveDrama.Cli.Simulation;

/// <summary>How a visit ended.</summary>
internal enum VisitEnd
{
    /// <summary>At an ending.</summary>
    Finished,

    /// <summary>Before one, because the viewer had enough.</summary>
    Left,

    /// <summary>At a fault of the story or a dead end.</summary>
    Stuck,
}
