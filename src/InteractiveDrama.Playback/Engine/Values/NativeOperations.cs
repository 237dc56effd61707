using System.Globalization;
using InteractiveDrama.Playback.Engine.Programs;

namespace InteractiveDrama.Playback.Engine.Values;

/// <summary>ink's operators: the operands are brought to one kind, then that kind's operation is done.</summary>
internal sealed class NativeOperations(ItemTable table)
{
    public Value Binary(Opcode opcode, in Value left, in Value right)
    {
        if (left.Kind == ValueKind.Int && right.Kind == ValueKind.Int)
            return NumberOperations.OnInts(opcode, left.Int, right.Int);
        RefuseVoid(opcode, left);
        RefuseVoid(opcode, right);
        if (left.Kind == ValueKind.List || right.Kind == ValueKind.List)
            return BinaryWithList(opcode, left, right);
        var kind = Common(left.Kind, right.Kind);
        return kind switch
        {
            ValueKind.Int => NumberOperations.OnInts(opcode, left.Int, right.Int),
            ValueKind.Float => NumberOperations.OnFloats(opcode, ToFloat(left), ToFloat(right)),
            ValueKind.String => OnTexts(opcode, TextOf(left), TextOf(right)),
            ValueKind.Target => OnTargets(opcode, left, right),
            _ => throw Impossible(opcode, kind),
        };
    }

    public Value Unary(Opcode opcode, in Value operand)
    {
        RefuseVoid(opcode, operand);
        return operand.Kind switch
        {
            ValueKind.Int or ValueKind.Bool => NumberOperations.OnInt(opcode, operand.Int),
            ValueKind.Float => NumberOperations.OnFloat(opcode, operand.Float),
            ValueKind.List => OnList(opcode, operand.Items),
            _ => throw Impossible(opcode, operand.Kind),
        };
    }

    /// <summary>A value as ink prints it; numbers in the invariant form.</summary>
    public string TextOf(in Value value) =>
        value.Kind switch
        {
            ValueKind.Bool => value.Bool ? "true" : "false",
            ValueKind.Int => value.Int.ToString(CultureInfo.InvariantCulture),
            ValueKind.Float => value.Float.ToString(CultureInfo.InvariantCulture),
            ValueKind.List => table.TextOf(value.Items),
            ValueKind.String => value.Text,
            ValueKind.Tag => "# " + value.Text,
            _ => "",
        };

    /// <summary>The name of a kind in ink's messages.</summary>
    public static string NameOf(ValueKind kind) =>
        kind switch
        {
            ValueKind.Target => "DivertTarget",
            ValueKind.Pointer => "VariablePointer",
            _ => kind.ToString(),
        };

    public static StoryFault Impossible(Opcode opcode, ValueKind kind) =>
        new($"Cannot perform operation '{InstructionNames.Of(opcode)}' on {NameOf(kind)}");

    private static void RefuseVoid(Opcode opcode, in Value value)
    {
        if (value.Kind is ValueKind.Void or ValueKind.None or ValueKind.Tag)
            throw new StoryFault(
                $"Attempting to perform {InstructionNames.Of(opcode)} on a void value. Did you forget to 'return' a value from a function you called here?"
            );
    }

    // Bools count as ints.
    private static ValueKind Common(ValueKind left, ValueKind right)
    {
        var kind = left > right ? left : right;
        return kind == ValueKind.Bool ? ValueKind.Int : kind;
    }

    private static float ToFloat(in Value value) =>
        value.Kind == ValueKind.Float ? value.Float : value.Int;

    private static Value OnTexts(Opcode opcode, string left, string right) =>
        opcode switch
        {
            Opcode.Add => Value.OfText(left + right),
            Opcode.Equal => Value.OfBool(string.Equals(left, right, StringComparison.Ordinal)),
            Opcode.NotEqual => Value.OfBool(!string.Equals(left, right, StringComparison.Ordinal)),
            Opcode.Has => Value.OfBool(left.Contains(right, StringComparison.Ordinal)),
            Opcode.HasNot => Value.OfBool(!left.Contains(right, StringComparison.Ordinal)),
            _ => throw Impossible(opcode, ValueKind.String),
        };

    private Value OnTargets(Opcode opcode, in Value left, in Value right)
    {
        if (left.Kind != ValueKind.Target || right.Kind != ValueKind.Target)
        {
            var other = left.Kind != ValueKind.Target ? left : right;
            throw new StoryFault(
                $"Can't cast {(other.Kind == ValueKind.Bool ? other.Bool : TextOf(other))} from {NameOf(other.Kind)} to {NameOf(ValueKind.Target)}"
            );
        }

        return opcode switch
        {
            Opcode.Equal => Value.OfBool(left.TargetIndex == right.TargetIndex),
            Opcode.NotEqual => Value.OfBool(left.TargetIndex != right.TargetIndex),
            _ => throw Impossible(opcode, ValueKind.Target),
        };
    }

    private Value BinaryWithList(Opcode opcode, in Value left, in Value right)
    {
        if (
            opcode is Opcode.Add or Opcode.Subtract
            && left.Kind == ValueKind.List
            && right.Kind == ValueKind.Int
        )
            return Value.OfItems(
                ListOperations.Shift(
                    table,
                    left.Items,
                    opcode == Opcode.Add ? right.Int : unchecked(-right.Int)
                )
            );
        if (left.Kind == ValueKind.List && right.Kind == ValueKind.List)
            return OnLists(opcode, left.Items, right.Items);
        if (opcode is Opcode.And or Opcode.Or)
        {
            // Both are looked at, whatever the first one says.
            var isLeft = IsTrue(left);
            var isRight = IsTrue(right);
            return Value.OfBool(opcode == Opcode.And ? isLeft && isRight : isLeft || isRight);
        }

        throw new StoryFault(
            $"Can not call use '{InstructionNames.Of(opcode)}' operation on {NameOf(left.Kind)} and {NameOf(right.Kind)}"
        );
    }

    /// <summary>Whether a value counts as true; divert targets do not count as anything.</summary>
    public static bool IsTrue(in Value value) =>
        value.Kind switch
        {
            ValueKind.Int or ValueKind.Bool => value.Int != 0,
            ValueKind.Float => value.Float != 0f,
            ValueKind.List => value.Items.Count > 0,
            ValueKind.String => value.Text.Length > 0,
            ValueKind.Target or ValueKind.Pointer => throw new StoryFault(
                "Shouldn't be checking the truthiness of a divert target"
            ),
            _ => false,
        };

    private Value OnLists(Opcode opcode, ItemList left, ItemList right) =>
        opcode switch
        {
            Opcode.Add => Value.OfItems(ListOperations.Union(table, left, right)),
            Opcode.Subtract => Value.OfItems(ListOperations.Without(table, left, right)),
            Opcode.Intersect => Value.OfItems(ListOperations.Intersect(left, right)),
            Opcode.Has => Value.OfBool(ListOperations.Contains(left, right)),
            Opcode.HasNot => Value.OfBool(!ListOperations.Contains(left, right)),
            Opcode.Equal => Value.OfBool(ListOperations.AreEqual(left, right)),
            Opcode.NotEqual => Value.OfBool(!ListOperations.AreEqual(left, right)),
            Opcode.Greater => Value.OfBool(ListOperations.IsGreater(table, left, right)),
            Opcode.Less => Value.OfBool(ListOperations.IsLess(table, left, right)),
            Opcode.GreaterOrEqual => Value.OfBool(
                ListOperations.IsGreaterOrEqual(table, left, right)
            ),
            Opcode.LessOrEqual => Value.OfBool(ListOperations.IsLessOrEqual(table, left, right)),
            Opcode.And => Value.OfBool(left.Count > 0 && right.Count > 0),
            Opcode.Or => Value.OfBool(left.Count > 0 || right.Count > 0),
            _ => throw Impossible(opcode, ValueKind.List),
        };

    private Value OnList(Opcode opcode, ItemList list) =>
        opcode switch
        {
            Opcode.Not => Value.OfInt(list.Count == 0 ? 1 : 0),
            Opcode.ListMin => Value.OfItems(ListOperations.Min(table, list)),
            Opcode.ListMax => Value.OfItems(ListOperations.Max(table, list)),
            Opcode.ListAll => Value.OfItems(ListOperations.All(table, list)),
            Opcode.ListInvert => Value.OfItems(ListOperations.Invert(table, list)),
            Opcode.ListCount => Value.OfInt(list.Count),
            Opcode.ListValue => Value.OfInt(
                table.MaxOf(list) is >= 0 and var item ? table.ValueOf(item) : 0
            ),
            _ => throw Impossible(opcode, ValueKind.List),
        };
}
