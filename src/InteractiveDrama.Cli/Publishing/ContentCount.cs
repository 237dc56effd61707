namespace InteractiveDrama.Cli.Publishing;

/// <summary>Some contents of a story.</summary>
/// <param name="Contents">How many.</param>
/// <param name="Bytes">How many bytes they have together.</param>
internal sealed record ContentCount(int Contents, long Bytes);
