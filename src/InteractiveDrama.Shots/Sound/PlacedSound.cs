namespace InteractiveDrama.Shots.Sound;

/// <summary>A sound that is heard once.</summary>
/// <param name="At">When it begins, in seconds.</param>
/// <param name="Clip">The sound.</param>
public sealed record PlacedSound(double At, SoundClip Clip);
