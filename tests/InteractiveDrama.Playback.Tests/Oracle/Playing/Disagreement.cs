namespace InteractiveDrama.Playback.Tests.Oracle.Playing;

/// <summary>Two engines played a story differently. The message is all there is to know to play it again.</summary>
internal sealed class Disagreement(string message) : Exception(message);
