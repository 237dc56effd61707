using Ink.Runtime;
using InteractiveDrama.Stories.Diagnostics;
using InteractiveDrama.Stories.Flow;

namespace InteractiveDrama.Stories.Review.Flow;

/// <summary>Finds flags that conditions ask for and nothing ever sets, and variables that nothing reads.</summary>
internal static class UnsetGlobals
{
    public static IEnumerable<Diagnostic> Find(FlowContext context)
    {
        var map = context.Map;
        var written = new HashSet<string>(StringComparer.Ordinal);
        var read = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in Enumerable.Range(0, map.Anywhere).Select(map.Item))
        {
            switch (item)
            {
                case VariableAssignment { isGlobal: true, isNewDeclaration: false } assignment:
                    written.Add(assignment.variableName);
                    break;
                case VariablePointerValue pointer:
                    written.Add(pointer.variableName);
                    read.Add(pointer.variableName);
                    break;
                case VariableReference { name: { } name }:
                    read.Add(name);
                    break;
                case Divert { hasVariableTarget: true } divert:
                    read.Add(divert.variableDivertName);
                    break;
                default:
                    break;
            }
        }

        var fixedNames = context
            .Globals.Where(g => !written.Contains(g.Key) && g.Value.listDefinition is null)
            .Select(g => g.Key)
            .ToHashSet(StringComparer.Ordinal);
        var asked = Asked(context, fixedNames);
        foreach (
            var (name, declaration) in context.Globals.OrderBy(g => g.Key, StringComparer.Ordinal)
        )
        {
            var (file, line) = (
                declaration.debugMetadata?.fileName,
                declaration.debugMetadata?.startLineNumber
            );
            if (asked.Contains(name))
                yield return context.Finding(
                    file,
                    line,
                    Codes.FlagNeverSet,
                    Severity.Warning,
                    $"Conditions ask for '{name}', and nothing ever changes it: they always come out the same.",
                    $"Set it where it happens, with '~ {name} = ...', or make it a CONST."
                );
            else if (
                !read.Contains(name)
                && declaration.listDefinition is null
                && !IsExpected(context, name)
            )
                yield return context.Finding(
                    file,
                    line,
                    Codes.NeverRead,
                    Severity.Info,
                    $"Nothing reads '{name}'.",
                    "Use it in a condition or a line, or take it out."
                );
        }
    }

    // A yes or no that never changes is asked in vain; of other variables all of a condition must be fixed.
    private static HashSet<string> Asked(FlowContext context, HashSet<string> fixedNames)
    {
        var asked = new HashSet<string>(StringComparer.Ordinal);
        for (var point = 0; point < context.Map.Anywhere; point++)
        {
            if (
                context.Map.Item(point)
                is not (ChoicePoint { hasCondition: true } or Divert { isConditional: true })
            )
                continue;
            var condition = FlowItems.Condition(
                context.Map.ContainerOf(point),
                context.Map.IndexOf(point)
            );
            var names = condition.OfType<VariableReference>().Select(v => v.name).ToList();
            var isFixed =
                names.Count > 0
                && condition.TrueForAll(i =>
                    i switch
                    {
                        VariableReference variable => variable.name is { } name
                            && fixedNames.Contains(name),
                        Value or NativeFunctionCall => true,
                        ControlCommand command => command.commandType
                            is ControlCommand.CommandType.Duplicate
                                or ControlCommand.CommandType.EvalStart
                                or ControlCommand.CommandType.EvalEnd,
                        _ => false,
                    }
                );
            asked.UnionWith(
                names
                    .OfType<string>()
                    .Where(n => fixedNames.Contains(n) && (isFixed || IsFlag(context, n)))
            );
        }

        return asked;
    }

    private static bool IsFlag(FlowContext context, string name) =>
        context.Globals[name].expression is Ink.Parsed.Number { value: bool };

    // What drama.yaml expects is asked for, too.
    private static bool IsExpected(FlowContext context, string name) =>
        context.Story.Settings.Expect?.Always.Any(c =>
            c.Text.Contains(name, StringComparison.Ordinal)
        ) == true;
}
