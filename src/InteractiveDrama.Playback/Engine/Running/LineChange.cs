namespace InteractiveDrama.Playback.Engine.Running;

/// <summary>What became of a line since its end was met.</summary>
internal enum LineChange
{
    /// <summary>Nothing that shows.</summary>
    None,

    /// <summary>Something follows it: it is over.</summary>
    Extended,

    /// <summary>Glue or a function's end took the line end away.</summary>
    Rejoined,
}
