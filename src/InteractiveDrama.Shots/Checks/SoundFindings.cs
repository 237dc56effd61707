namespace InteractiveDrama.Shots.Checks;

/// <summary>What is heard of a sound, without a word on whether that is well.</summary>
/// <param name="Heard">The share of its length in which something is heard, from 0 to 1.</param>
/// <param name="LongestSilence">The longest time in which nothing is, as a share of its length.</param>
/// <param name="Clipped">The share of its samples that are cut off at full scale.</param>
internal sealed record SoundFindings(double Heard, double LongestSilence, double Clipped);
