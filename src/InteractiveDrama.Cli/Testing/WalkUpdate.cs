namespace InteractiveDrama.Cli.Testing;

/// <summary>What becomes of walks that changed.</summary>
/// <param name="IsOn">True to rewrite them.</param>
/// <param name="Cut">True to let one that cannot go on end where it stands.</param>
/// <param name="Instead">For choices that are gone, what to take in their place.</param>
internal sealed record WalkUpdate(bool IsOn, bool Cut, IReadOnlyDictionary<string, string> Instead);
