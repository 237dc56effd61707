namespace InteractiveDrama.Playback.Recordings;

/// <summary>Some words of a changed text.</summary>
/// <param name="Kind">What became of them.</param>
/// <param name="Text">The words.</param>
public sealed record WordMark(WordMarkKind Kind, string Text);
