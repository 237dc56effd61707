using System.Globalization;
using Ink.Parsed;

namespace InteractiveDrama.Stories.Review.Guards;

/// <summary>Reads ink's conditions. What it cannot see into is a value of its own, known by its text.</summary>
internal sealed class GuardReader(Story story)
{
    private int unlike;

    /// <summary>What must hold for a choice to be offered: its own conditions, and those of the branches it stands in.</summary>
    /// <param name="choice">The choice.</param>
    /// <param name="taken">True to count in that a once-only choice with a label was not taken before.</param>
    public Guard Of(Choice choice, bool taken = true)
    {
        var guards = new List<Guard>();
        if (choice.condition is { } condition)
            guards.Add(Read(condition));
        if (taken && choice is { onceOnly: true, identifier: not null })
            guards.Add(Guard.Not(new Guard.Truth(Count(choice.containerForCounting.path))));
        for (Ink.Parsed.Object at = choice; at.parent is { } parent and not FlowBase; at = parent)
        {
            switch (parent)
            {
                case Conditional conditional when at is ConditionalSingleBranch branch:
                    guards.Add(Of(conditional, branch));
                    break;
                case Sequence sequence:
                    // Of the elements of a sequence one is shown at a time.
                    guards.Add(
                        new Guard.Comparison(
                            $"sequence {sequence.debugMetadata?.fileName} {sequence.debugMetadata?.startLineNumber}.{sequence.debugMetadata?.startCharacterNumber}",
                            "==",
                            (double)sequence.sequenceElements.IndexOf(at)
                        )
                    );
                    break;
                default:
                    break;
            }
        }

        return Guard.All(guards);
    }

    private Guard Of(Conditional conditional, ConditionalSingleBranch branch)
    {
        var before = conditional
            .branches.TakeWhile(b => b != branch)
            .Select(b => Own(conditional, b));
        return Guard.All(before.Select(Guard.Not).Append(Own(conditional, branch)));
    }

    private Guard Own(Conditional conditional, ConditionalSingleBranch branch) =>
        branch switch
        {
            { isElse: true } => Guard.Always,
            { matchingEquality: true, ownExpression: { } own }
                when conditional.initialCondition is { } value => Compare(value, "==", own),
            { isTrueBranch: true } when conditional.initialCondition is { } condition => Read(
                condition
            ),
            { ownExpression: { } own } => Read(own),
            _ => Guard.Always,
        };

    private Guard Read(Expression expression)
    {
        switch (expression)
        {
            case MultipleConditionExpression several:
                return Guard.All(several.subExpressions.Select(Read));
            case UnaryExpression { op: "!" or "not" } not:
                return Guard.Not(Read(not.innerExpression));
            case BinaryExpression { opName: "&&" or "and" } both:
                return Guard.All(Read(both.leftExpression), Read(both.rightExpression));
            case BinaryExpression { opName: "||" or "or" } either:
                return Guard.Any(Read(either.leftExpression), Read(either.rightExpression));
            case BinaryExpression { opName: "==" or "!=" or "<" or ">" or "<=" or ">=" } comparison:
                return Compare(
                    comparison.leftExpression,
                    comparison.opName,
                    comparison.rightExpression
                );
            case BinaryExpression { opName: "!?" or "hasnt" } lacks:
                return Guard.Not(
                    new Guard.Truth($"{Text(lacks.leftExpression)} ? {Text(lacks.rightExpression)}")
                );
            case BinaryExpression { opName: "?" or "has" } has:
                return new Guard.Truth($"{Text(has.leftExpression)} ? {Text(has.rightExpression)}");
            default:
                return Constant(expression) is { } constant
                    ? constant is 0.0
                        ? Guard.Not(Guard.Always)
                        : Guard.Always
                    : new Guard.Truth(Text(expression));
        }
    }

    private Guard Compare(Expression left, string name, Expression right)
    {
        if (Constant(left) is { } first && Constant(right) is null)
            return Compare(Text(right), Turned(name), first);
        return Constant(right) is { } constant
            ? Compare(Text(left), name, constant)
            : Values(Text(left), name, Text(right));
    }

    private static Guard Compare(string value, string name, object constant) =>
        name switch
        {
            "!=" => Guard.Not(new Guard.Comparison(value, "==", constant)),
            ">" => Guard.Not(new Guard.Comparison(value, "<=", constant)),
            ">=" => Guard.Not(new Guard.Comparison(value, "<", constant)),
            _ => new Guard.Comparison(value, name, constant),
        };

    // Two values that are not known: all there is to see is that one comparison is another's opposite.
    private static Guard Values(string left, string name, string right) =>
        name switch
        {
            "!=" => Guard.Not(new Guard.Truth($"{left} == {right}")),
            ">" => Guard.Not(new Guard.Truth($"{left} <= {right}")),
            ">=" => Guard.Not(new Guard.Truth($"{left} < {right}")),
            _ => new Guard.Truth($"{left} {name} {right}"),
        };

    private static string Turned(string name) =>
        name switch
        {
            "<" => ">",
            ">" => "<",
            "<=" => ">=",
            ">=" => "<=",
            _ => name,
        };

    private object? Constant(Expression expression) =>
        expression switch
        {
            Number { value: bool truth } => truth ? 1.0 : 0.0,
            Number { value: { } number } => Convert.ToDouble(number, CultureInfo.InvariantCulture),
            StringExpression { isSingleString: true } text => text.ToString(),
            VariableReference { isConstantReference: true, name: { } name }
                when story.constants.GetValueOrDefault(name)
                    is { } constant
                        and not VariableReference => Constant(constant),
            VariableReference { isListItemReference: true, path: { } item } => $"item {item[^1]}",
            UnaryExpression { op: "-", innerExpression: var inner }
                when Constant(inner) is double number => -number,
            DivertTarget { divert.target: { } target } => $"-> {target.dotSeparatedComponents}",
            _ => null,
        };

    /// <summary>An expression as a name: those of one name have one value.</summary>
    public string Name(Expression expression) => Text(expression);

    private string Text(Expression expression) =>
        Constant(expression) is { } constant
            ? Convert.ToString(constant, CultureInfo.InvariantCulture)!
            : expression switch
            {
                VariableReference { runtimeVarRef.pathForCount: { } counted } => Count(counted),
                VariableReference { name: { } name } => name,
                UnaryExpression unary => $"{unary.op}({Text(unary.innerExpression)})",
                BinaryExpression binary =>
                    $"({Text(binary.leftExpression)} {binary.opName} {Text(binary.rightExpression)})",
                // What draws gives another value every time.
                FunctionCall { isRandom: false, isListRandom: false } call =>
                    $"{call.name}({string.Join(", ", call.arguments.Select(Text))})",
                _ => $"unlike any other {unlike++}",
            };

    private static string Count(Ink.Runtime.Path path) => $"times {path}";
}
