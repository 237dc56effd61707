namespace InteractiveDrama.Stories.Import.Twee.Expressions;

/// <summary>A token of an expression.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">As written; of a text, what is in its quotes.</param>
internal readonly record struct Token(TokenKind Kind, string Text);
