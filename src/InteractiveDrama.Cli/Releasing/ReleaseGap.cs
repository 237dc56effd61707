namespace InteractiveDrama.Cli.Releasing;

/// <summary>Something that a release lacks.</summary>
/// <param name="Kind">Of what kind: <c>shot</c>, <c>voice</c>, <c>media</c>, <c>label</c>, <c>translation</c>, <c>card</c>, <c>rule</c> or <c>halt</c>.</param>
/// <param name="Subject">The shot, line, language or setting.</param>
/// <param name="Message">What is missing, in one sentence.</param>
/// <param name="Fix">What to do about it, in one sentence.</param>
internal sealed record ReleaseGap(string Kind, string Subject, string Message, string Fix);
