namespace InteractiveDrama.Shots.Specs;

/// <summary>The place of a shot.</summary>
/// <param name="Key">The place's key; seeds its arrangement, the same every time.</param>
/// <param name="Look">The words it is built from.</param>
public sealed record ShotPlace(string Key, string Look);
