namespace InteractiveDrama.Stories.Projects;

/// <summary>A condition that is to hold always.</summary>
/// <param name="Text">The condition as written.</param>
/// <param name="Line">Its line in <c>drama.yaml</c>, from 1.</param>
/// <param name="Column">Its column there, from 1.</param>
public sealed record ExpectedCondition(string Text, int Line, int Column);
