namespace InteractiveDrama.Stories.Packages;

/// <summary>A chapter of the story.</summary>
/// <param name="Id">The knot's name.</param>
/// <param name="Number">Its number, when written.</param>
/// <param name="Title">Its title.</param>
public sealed record Episode(string Id, int? Number, string Title);
