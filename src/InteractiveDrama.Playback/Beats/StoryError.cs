namespace InteractiveDrama.Playback.Beats;

/// <summary>What went wrong in a step, in words a writer can use.</summary>
/// <param name="Message">One sentence.</param>
/// <param name="File">The script's file, relative to the project; null when unknown.</param>
/// <param name="Line">The line in it, from 1; null when unknown.</param>
public sealed record StoryError(string Message, string? File, int? Line);
