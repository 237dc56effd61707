namespace InteractiveDrama.Hosting.Shots;

/// <summary>A part of the library to look at.</summary>
/// <param name="Story">The story; null for all.</param>
/// <param name="Subject">The shot or line; null for all of the story's.</param>
internal readonly record struct LibraryWish(string? Story, string? Subject);
