namespace InteractiveDrama.Playback.Engine.Programs;

/// <summary>A branch of an alternative inside a line.</summary>
/// <param name="Address">Where the alternatives begin.</param>
/// <param name="Index">Which of them it is, from 0.</param>
internal readonly record struct Branch(int Address, int Index);
