namespace InteractiveDrama.Stories.Projects;

/// <summary>A file of the story cannot be read; the message says why in one sentence.</summary>
public sealed class StoryFileException(string message) : Exception(message);
