namespace InteractiveDrama.Stories.Import.Twee.Expressions;

/// <summary>A variable gets a value.</summary>
/// <param name="Variable">Its name, with its sigil.</param>
/// <param name="Value">The value.</param>
internal sealed record Assignment(string Variable, Expr Value);
