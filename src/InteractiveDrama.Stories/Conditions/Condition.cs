using System.Collections.Immutable;

namespace InteractiveDrama.Stories.Conditions;

/// <summary>
/// A condition on a story's state, an expression as ink writes them: variables, names of knots for how often they were
/// visited, list items, numbers, texts, the operators of ink and a few of its functions.
/// </summary>
public sealed class Condition
{
    private readonly Expression expression;

    private Condition(string text, Expression expression, ImmutableArray<string> names)
    {
        Text = text;
        this.expression = expression;
        Names = names;
    }

    /// <summary>The condition as written.</summary>
    public string Text { get; }

    /// <summary>The names it reads, each once.</summary>
    public ImmutableArray<string> Names { get; }

    /// <summary>Reads a condition.</summary>
    /// <param name="text">The condition as written.</param>
    /// <exception cref="ConditionException">It is none.</exception>
    public static Condition Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parser = new ConditionParser(text);
        var read = parser.Read();
        return new Condition(text, read, parser.Names);
    }

    /// <summary>True when the condition holds.</summary>
    /// <param name="valueOf">The value of a name: a bool, an int, a float, a string, or <see cref="ListItems"/>.</param>
    /// <exception cref="ConditionException">It cannot be answered with these values.</exception>
    public bool Holds(Func<string, object> valueOf)
    {
        ArgumentNullException.ThrowIfNull(valueOf);
        return Operators.IsTrue(expression(valueOf));
    }
}
