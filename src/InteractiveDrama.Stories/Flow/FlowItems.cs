using Ink.Runtime;
using InteractiveDrama.Stories.Dialect;
using Command = Ink.Runtime.ControlCommand.CommandType;

namespace InteractiveDrama.Stories.Flow;

/// <summary>What ink's compiler writes for what a writer wrote.</summary>
internal static class FlowItems
{
    /// <summary>True for the target that a choice's shared start text goes back to.</summary>
    public static bool IsEcho(DivertTargetValue value) =>
        value.targetPath?.lastComponent?.name?.StartsWith("$r", StringComparison.Ordinal) == true;

    /// <summary>True when the target at an index is only asked how often, or when, it was visited.</summary>
    public static bool IsCounted(Container container, int index) =>
        IsCommand(container, index + 1, Command.TurnsSince)
        || IsCommand(container, index + 1, Command.ReadCount);

    public static bool IsNoOp(Container container, int index) =>
        IsCommand(container, index, Command.NoOp);

    public static bool IsCommand(Container container, int index, Command command) =>
        index >= 0
        && index < container.content.Count
        && container.content[index] is ControlCommand found
        && found.commandType == command;

    /// <summary>Where a tunnel goes instead of back: a target, a variable that holds one, or null.</summary>
    public static Ink.Runtime.Object? Onwards(Container container, int pop) =>
        pop >= 2 && IsCommand(container, pop - 1, Command.EvalEnd)
            ? container.content[pop - 2]
            : null;

    /// <summary>The tag that begins at an index, as far as it is not computed.</summary>
    public static DialectTag Tag(Container container, int begin)
    {
        var text = "";
        for (
            var i = begin + 1;
            i < container.content.Count && !IsCommand(container, i, Command.EndTag);
            i++
        )
        {
            if (container.content[i] is StringValue part)
                text += part.value;
        }

        return DialectTag.Parse(text);
    }

    /// <summary>What is computed for a conditional divert, or for a choice's condition; the last first.</summary>
    public static List<Ink.Runtime.Object> Condition(Container container, int index)
    {
        var found = Computed(container, index);
        if (container.content[index] is not ChoicePoint choice)
            return found;
        // The label's texts are computed before the condition.
        var texts = (choice.hasStartContent ? 1 : 0) + (choice.hasChoiceOnlyContent ? 1 : 0);
        var strings = found.Count(IsStringEnd);
        return [.. found.TakeWhile(i => !IsStringEnd(i) || strings-- > texts)];
    }

    private static bool IsStringEnd(Ink.Runtime.Object item) =>
        item is ControlCommand { commandType: Command.EndString };

    private static List<Ink.Runtime.Object> Computed(Container container, int index)
    {
        var found = new List<Ink.Runtime.Object>();
        var at = index - 1;
        while (true)
        {
            for (; at >= 0; at--)
            {
                if (IsCommand(container, at, Command.EvalStart))
                    break;
                found.Add(container.content[at]);
            }

            // A part of a conditional stands in a container of its own, behind what is computed for it; a switch keeps
            // the value and compares copies of it.
            if (
                (at > 0 || (at == 0 && index > 0))
                && !IsCommand(container, at - 1, Command.Duplicate)
            )
                return found;
            if (container.parent is not Container parent)
                return found;
            var behind = parent.content.IndexOf(container);
            while (behind > 0 && parent.content[behind - 1] is Container)
                behind--;
            if (behind <= 0 || !IsCommand(parent, behind - 1, Command.EvalEnd))
                return found;
            (container, index, at) = (parent, behind, behind - 1);
        }
    }
}
