namespace InteractiveDrama.Stories.Import.Twee.Expressions;

/// <summary>What a token is.</summary>
internal enum TokenKind
{
    Number,
    Text,
    Variable,
    Word,
    Sign,

    /// <summary>The beginning of a Harlowe macro: <c>(name:</c>.</summary>
    Macro,
    End,
}
