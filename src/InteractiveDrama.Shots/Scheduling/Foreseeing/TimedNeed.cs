namespace InteractiveDrama.Shots.Scheduling.Foreseeing;

/// <summary>Something a beat needs, and when in it.</summary>
/// <param name="Need">What is needed.</param>
/// <param name="At">Seconds from the beat's beginning until it is on screen.</param>
/// <param name="Seconds">How long it is on screen; for a voice, how long it sounds.</param>
public sealed record TimedNeed(MediaNeed Need, double At, double Seconds);
