namespace InteractiveDrama.Stories.Projects;

/// <summary>A place of the story.</summary>
/// <param name="Key">The key in <c>drama.yaml</c>.</param>
/// <param name="Name">The name in words.</param>
/// <param name="Look">The words pictures are made from.</param>
public sealed record Place(string Key, string Name, string Look);
