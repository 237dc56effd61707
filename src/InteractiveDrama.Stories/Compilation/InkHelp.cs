using System.Text.RegularExpressions;

namespace InteractiveDrama.Stories.Compilation;

/// <summary>How to mend what ink's compiler complains of.</summary>
internal sealed partial class InkHelp(Ink.Parsed.Story? story)
{
    private const string Otherwise = "Change the line as ink's compiler says.";

    // What ink's message begins with or has in it, and what to do.
    private static readonly (string Message, string Help)[] Known =
    [
        ("Divert target not found", "Write a knot of that name, or name one there is."),
        ("Failed to find target for", "Name a knot there is: 'TURNS_SINCE(-> knot)'."),
        (
            "Function call target not found",
            "Write a function of that name, '=== function name(x) ===', or declare it with EXTERNAL."
        ),
        ("Unresolved variable", "Declare it at the top, 'VAR name = 0', or name one there is."),
        (
            "Variable could not be found to assign to",
            "Declare it at the top, 'VAR name = 0', or here, '~ temp name = 0'."
        ),
        (
            "variable for increment could not be found",
            "Declare it at the top, 'VAR name = 0', or name one there is."
        ),
        ("already contains flow named", "Give one of the two another name."),
        ("that was already declared", "Take 'VAR' or 'temp' away here, or choose another name."),
        (
            "name has already been used",
            "Choose another name: knots, variables and labels share them."
        ),
        ("with the same label name", "Give one of the two labels another name."),
        ("has been redefined", "Use VAR for what changes, or another name."),
        ("Can't re-assign to a constant", "Declare it with VAR instead of CONST."),
        (
            "initial value for a variable must be",
            "Begin with a number, a text, true or false, and compute with '~' later."
        ),
        (
            "global variable assignments cannot refer",
            "Begin with a number or a text, and set it from the other variable with '~' later."
        ),
        ("initial value for a constant must be", "Write a number, a text or a divert target."),
        ("Expected the '=' for an assignment", "Give it a first value: 'VAR name = 0'."),
        ("requires", "Give as many arguments as the header names, in its order."),
        ("incorrect number of arguments", "Give as many arguments as its EXTERNAL line names."),
        ("doesn't take parameters", "Take the arguments away, or name them in the knot's header."),
        ("can't be diverted to", "Call it in braces or behind '~': '~ name()'."),
        (
            "hasn't been marked as a function",
            "Divert to it with '->', or write '=== function name ==='."
        ),
        ("pass by reference", "Hand over a variable, not a value."),
        (
            "Functions may not contain diverts",
            "Let the function return a value, and divert where it is called."
        ),
        (
            "Functions may not contain choices",
            "Make it a knot, and come to it with a tunnel: '-> name ->'."
        ),
        (
            "should not have return statement",
            "Return belongs into a function; end the flow with '-> END' or '-> DONE'."
        ),
        ("Return statements can only", "Write '=== function name ===', or leave with a divert."),
        ("Apparent loose end", "End it with '-> END', '-> DONE', a divert, or a choice."),
        ("Choice is completely empty", "Write what the choice says, or '* ->' for a fallback."),
        ("Blank choice", "Write what the choice says, or '* ->' for a fallback."),
        ("Empty diverts", "Write where it leads behind the arrow."),
        (
            "explicitly divert afterwards",
            "End the choice with a divert, or put the condition on it: '* {condition} text'."
        ),
        ("Expected closing ']'", "Close the bracket on the same line."),
        ("Expected closing brace", "Close the brace that is open."),
        ("Expected closing parenthesis", "Close the bracket that is open."),
        ("Expected closing ')'", "Close the bracket on the same line."),
        ("Expected close quote", "Close the quotation mark on the same line."),
        (
            "Expected end of line",
            "Take away what stands there, or write '\\' before the character if it is text."
        ),
        (
            "within braces",
            "Write a variable, a condition or alternatives in the braces, or '\\{' for a brace that is text."
        ),
        ("Expected right side of", "Write the value that is missing behind the operator."),
        ("Logic following a '~'", "Behind '~' goes an assignment, a call, or 'temp name = value'."),
        ("Expected expression after '~'", "Write what is to be done behind '~', or take it away."),
        ("at least one line within the", "Write a line in it, or a divert to go on with."),
        (
            "Expected the name of the",
            "Begin the name with a letter; letters, digits and '_' may follow."
        ),
        ("Expected variable name", "Write 'VAR name = 0'."),
        ("reserved keyword", "Choose another name: that word is one of ink's own."),
        ("should always be the final one", "Move the 'else' branch to the end."),
        ("list item names", "Write 'LIST name = one, two'."),
        ("items called", "Take one of the two away."),
        ("Ambiguous item name", "Write the list before it: 'list.item'."),
        ("Failed to load", "Check the name behind INCLUDE; it starts at the main script's folder."),
        ("Expected filename", "Write the script's name behind INCLUDE."),
        ("gave up", "Mend the other findings first; if there are none, undo the last change."),
    ];

    private readonly Lazy<string[]> flows = new(() =>
        [
            .. story
                ?.FindAll<Ink.Parsed.FlowBase>()
                .Select(f => f.identifier?.name)
                .OfType<string>()
                .Distinct(StringComparer.Ordinal)
                ?? [],
        ]
    );

    private readonly Lazy<string[]> variables = new(() =>
        story is null ? [] : [.. story.variableDeclarations.Keys, .. story.constants.Keys]
    );

    /// <summary>One sentence about what to do.</summary>
    /// <param name="message">What ink says.</param>
    public string For(string message)
    {
        if (
            Target().Match(message) is { Success: true } target
            && Words.Nearest(target.Groups["name"].Value.Split('.')[^1], flows.Value) is { } flow
        )
            return $"Did you mean '{flow}'?";
        if (
            Variable().Match(message) is { Success: true } variable
            && Words.Nearest(variable.Groups["name"].Value, variables.Value) is { } name
        )
            return $"Did you mean '{name}'?";
        foreach (var (part, help) in Known)
        {
            if (message.Contains(part, StringComparison.Ordinal))
                return help;
        }

        return Otherwise;
    }

    [GeneratedRegex("target not found: '-> (?<name>[^']+)'", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Target();

    [GeneratedRegex(
        @"^Unresolved variable: (?<name>\S+)|(?:assign to|could not be found): '(?<name>[^']+)'",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Variable();
}
