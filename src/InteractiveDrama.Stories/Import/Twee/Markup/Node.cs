using System.Collections.Immutable;
using InteractiveDrama.Stories.Import.Twee.Expressions;

namespace InteractiveDrama.Stories.Import.Twee.Markup;

/// <summary>A part of a passage, whatever the format it is written in.</summary>
/// <param name="Line">Its line in the Twee file, from 1.</param>
internal abstract record Node(int Line)
{
    /// <summary>What is read; it may have line ends.</summary>
    public sealed record Text(int Line, string Value) : Node(Line);

    /// <summary>A value that is printed.</summary>
    public sealed record Print(int Line, Expr Value) : Node(Line);

    /// <summary>A variable gets a value.</summary>
    public sealed record Set(int Line, Assignment Assignment) : Node(Line);

    /// <summary>The first branch whose condition holds; a branch without one always does.</summary>
    public sealed record If(int Line, ImmutableArray<Branch> Branches) : Node(Line);

    /// <summary>A link: its label, what happens when it is followed, and where it leads; null for one that stays here.</summary>
    public sealed record Link(
        int Line,
        ImmutableArray<Node> Label,
        string? Target,
        ImmutableArray<Node> Body,
        bool Once
    ) : Node(Line);

    /// <summary>Goes to another passage without asking.</summary>
    public sealed record Goto(int Line, string Target) : Node(Line);

    /// <summary>Shows another passage here.</summary>
    public sealed record Include(int Line, string Target) : Node(Line);

    /// <summary>What has no equivalent, as it was written.</summary>
    public sealed record Todo(int Line, string Message, string Source) : Node(Line);

    /// <summary>What nobody sees.</summary>
    public sealed record Comment(int Line, string Value) : Node(Line);

    /// <summary>A branch of a condition.</summary>
    public sealed record Branch(Expr? Condition, ImmutableArray<Node> Content);

    /// <summary>The contents inside it.</summary>
    public IEnumerable<ImmutableArray<Node>> Inner() =>
        this switch
        {
            If i => i.Branches.Select(b => b.Content),
            Link l => [l.Label, l.Body],
            _ => [],
        };

    /// <summary>This and everything inside it.</summary>
    public IEnumerable<Node> All() =>
        Inner().SelectMany(c => c).SelectMany(n => n.All()).Prepend(this);

    /// <summary>The expressions of this part itself.</summary>
    public IEnumerable<Expr> Expressions() =>
        this switch
        {
            Print p => p.Value.Parts(),
            Set s => s.Assignment.Value.Parts(),
            If i => i.Branches.Select(b => b.Condition).OfType<Expr>().SelectMany(c => c.Parts()),
            _ => [],
        };
}
