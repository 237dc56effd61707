using InteractiveDrama.Stories.Diagnostics;
using InteractiveDrama.Stories.Import.Twee.Expressions;
using InteractiveDrama.Stories.Import.Twee.Markup;

namespace InteractiveDrama.Stories.Import.Twee.Writing;

/// <summary>The variables of a story: their names in ink, and the values they begin with.</summary>
internal sealed class Variables
{
    private readonly Dictionary<string, Entry> all = new(StringComparer.Ordinal);
    private readonly InkNames names;

    public Variables(InkNames names) => this.names = names;

    /// <summary>A declaration for each, in the order they are met.</summary>
    public IEnumerable<string> Declarations =>
        all.Values.Select(v => $"VAR {v.Name} = {v.First ?? Default(v.Type)}");

    /// <summary>The name of a variable in ink.</summary>
    public string NameOf(string variable) => all[variable].Name;

    /// <summary>Learns of the variables in a passage.</summary>
    public void Learn(IEnumerable<Node> nodes, ImportFindings findings)
    {
        foreach (var node in nodes.SelectMany(n => n.All()))
        {
            foreach (var part in node.Expressions())
                Use(part);
            if (node is not Node.Set { Assignment: var assignment })
                continue;
            var entry = Of(assignment.Variable);
            var type = TypeOf(assignment.Value);
            if (type == ValueSort.Unknown)
                continue;
            if (entry.Assigned == ValueSort.Unknown)
                entry.Assigned = type;
            else if (entry.Assigned != type && !entry.Clashes)
            {
                entry.Clashes = true;
                findings.Warn(
                    Codes.TweeTypes,
                    node.Line,
                    $"'{assignment.Variable}' is set to {Word(type)} here, and to {Word(entry.Assigned)} elsewhere.",
                    "Use two variables, so that comparisons mean what they say."
                );
            }

            entry.Type = entry.Assigned;
        }
    }

    /// <summary>A value that a variable has from the beginning; false when it is none that a declaration can have.</summary>
    public bool Begin(Assignment assignment)
    {
        if (
            assignment.Value is not Expr.Literal literal
            || Of(assignment.Variable).First is not null
        )
            return false;
        all[assignment.Variable].First =
            literal.Type == ValueSort.Text ? InkText.Quoted(literal.Text) : literal.Text;
        return true;
    }

    private void Use(Expr part)
    {
        switch (part)
        {
            case Expr.Variable variable:
                Of(variable.Name);
                break;
            case Expr.Binary { Left: Expr.Variable left, Right: var right }:
                Guess(Of(left.Name), TypeOf(right));
                break;
            case Expr.Binary { Left: var value, Right: Expr.Variable right }:
                Guess(Of(right.Name), TypeOf(value));
                break;
            case Expr.Unary { Operator: "not", Value: Expr.Variable negated }:
                Guess(Of(negated.Name), ValueSort.Truth);
                break;
            default:
                break;
        }
    }

    private static void Guess(Entry entry, ValueSort type)
    {
        if (entry.Type == ValueSort.Unknown)
            entry.Type = type;
    }

    private Entry Of(string variable)
    {
        if (!all.TryGetValue(variable, out var entry))
            all[variable] = entry = new Entry(
                names.Make(variable[1..], $"variable_{all.Count + 1}")
            );
        return entry;
    }

    private static ValueSort TypeOf(Expr value) =>
        value switch
        {
            Expr.Literal literal => literal.Type,
            Expr.Unary { Operator: "not" } => ValueSort.Truth,
            Expr.Unary => ValueSort.Number,
            Expr.Visits => ValueSort.Number,
            Expr.Binary { Operator: "-" or "*" or "/" or "mod" } => ValueSort.Number,
            Expr.Binary { Operator: "+" } sum => TypeOf(sum.Left) is var left
            && left != ValueSort.Unknown
                ? left
                : TypeOf(sum.Right),
            Expr.Binary => ValueSort.Truth,
            Expr.Call { Function: "choose", Arguments: [_, var yes, _] } => TypeOf(yes),
            Expr.Call { Function: var name, Arguments: [var first, ..] }
                when name.StartsWith("either", StringComparison.Ordinal) => TypeOf(first),
            Expr.Call => ValueSort.Number,
            _ => ValueSort.Unknown,
        };

    private static string Default(ValueSort type) =>
        type switch
        {
            ValueSort.Text => "\"\"",
            ValueSort.Truth => "false",
            _ => "0",
        };

    private static string Word(ValueSort type) =>
        type switch
        {
            ValueSort.Number => "a number",
            ValueSort.Text => "a text",
            _ => "true or false",
        };

    private sealed class Entry(string name)
    {
        public string Name { get; } = name;
        public ValueSort Type { get; set; }
        public ValueSort Assigned { get; set; }
        public bool Clashes { get; set; }
        public string? First { get; set; }
    }
}
