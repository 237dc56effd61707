namespace InteractiveDrama.Playback.Engine;

/// <summary>A story is about to draw.</summary>
/// <param name="Source">Id of the source line that draws.</param>
/// <param name="Kind">What is drawn.</param>
/// <param name="First">The least value that can be drawn.</param>
/// <param name="Outcomes">How many values can be drawn, from <paramref name="First"/> on.</param>
public readonly record struct DrawRequest(string Source, DrawKind Kind, int First, int Outcomes);
