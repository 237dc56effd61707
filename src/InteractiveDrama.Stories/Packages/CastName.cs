namespace InteractiveDrama.Stories.Packages;

/// <summary>How a cast member is named in the script.</summary>
/// <param name="Key">The key.</param>
/// <param name="Name">The name.</param>
public sealed record CastName(string Key, string Name);
