namespace InteractiveDrama.Stories.Projects;

/// <summary>The argument names no story.</summary>
public sealed class StoryNotFoundException(string message) : Exception(message);
