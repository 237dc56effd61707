namespace InteractiveDrama.Playback.Engine.Programs;

/// <summary>A divert target that the story holds as a value.</summary>
/// <param name="Path">Its path, as the compiler wrote it.</param>
/// <param name="Address">Where a divert to it leads.</param>
/// <param name="Container">The container it names; -1 when it names other content.</param>
internal readonly record struct DivertTarget(string Path, int Address, int Container);
