namespace InteractiveDrama.Exploration.RandomWalks;

/// <summary>Something of a story that no walk came to.</summary>
/// <param name="Id">Its id.</param>
/// <param name="File">The script's file, relative to the project; null when unknown.</param>
/// <param name="Line">The line in it, from 1; null when unknown.</param>
public sealed record Unseen(string Id, string? File, int? Line);
