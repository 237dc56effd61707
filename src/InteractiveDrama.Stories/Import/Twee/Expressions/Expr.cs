using System.Collections.Immutable;

namespace InteractiveDrama.Stories.Import.Twee.Expressions;

/// <summary>An expression of a Twine story that ink has an equivalent for.</summary>
internal abstract record Expr
{
    private Expr() { }

    /// <summary>A number, text or truth, as ink writes it.</summary>
    public sealed record Literal(ValueSort Type, string Text) : Expr;

    /// <summary>A variable, with its sigil.</summary>
    public sealed record Variable(string Name) : Expr;

    /// <summary>Two values and an operator of ink.</summary>
    public sealed record Binary(string Operator, Expr Left, Expr Right) : Expr;

    /// <summary>A value and an operator of ink.</summary>
    public sealed record Unary(string Operator, Expr Value) : Expr;

    /// <summary>A function of ink, or one that the import writes.</summary>
    public sealed record Call(string Function, ImmutableArray<Expr> Arguments) : Expr;

    /// <summary>How often a passage was visited; null for the passage it stands in.</summary>
    public sealed record Visits(string? Passage) : Expr;

    /// <summary>This and every part of it.</summary>
    public IEnumerable<Expr> Parts() =>
        this switch
        {
            Binary b => [this, .. b.Left.Parts(), .. b.Right.Parts()],
            Unary u => [this, .. u.Value.Parts()],
            Call c => [this, .. c.Arguments.SelectMany(a => a.Parts())],
            _ => [this],
        };
}
