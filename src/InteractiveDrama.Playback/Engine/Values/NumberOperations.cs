using InteractiveDrama.Playback.Engine.Programs;

namespace InteractiveDrama.Playback.Engine.Values;

/// <summary>The operations on numbers; ints wrap around, comparisons give bools.</summary>
internal static class NumberOperations
{
    public static Value OnInts(Opcode opcode, int left, int right) =>
        opcode switch
        {
            Opcode.Add => Value.OfInt(unchecked(left + right)),
            Opcode.Subtract => Value.OfInt(unchecked(left - right)),
            Opcode.Multiply => Value.OfInt(unchecked(left * right)),
            Opcode.Divide => Value.OfInt(left / Divisor(left, right)),
            Opcode.Modulo => Value.OfInt(left % Divisor(left, right)),
            Opcode.Equal => Value.OfBool(left == right),
            Opcode.NotEqual => Value.OfBool(left != right),
            Opcode.Greater => Value.OfBool(left > right),
            Opcode.Less => Value.OfBool(left < right),
            Opcode.GreaterOrEqual => Value.OfBool(left >= right),
            Opcode.LessOrEqual => Value.OfBool(left <= right),
            Opcode.And => Value.OfBool(left != 0 && right != 0),
            Opcode.Or => Value.OfBool(left != 0 || right != 0),
            Opcode.Min => Value.OfInt(Math.Min(left, right)),
            Opcode.Max => Value.OfInt(Math.Max(left, right)),
            Opcode.Power => Value.OfFloat((float)Math.Pow(left, right)),
            _ => throw NativeOperations.Impossible(opcode, ValueKind.Int),
        };

    public static Value OnFloats(Opcode opcode, float left, float right) =>
        opcode switch
        {
            Opcode.Add => Value.OfFloat(left + right),
            Opcode.Subtract => Value.OfFloat(left - right),
            Opcode.Multiply => Value.OfFloat(left * right),
            Opcode.Divide => Value.OfFloat(left / right),
            Opcode.Modulo => Value.OfFloat(left % right),
            Opcode.Equal => Value.OfBool(left == right),
            Opcode.NotEqual => Value.OfBool(left != right),
            Opcode.Greater => Value.OfBool(left > right),
            Opcode.Less => Value.OfBool(left < right),
            Opcode.GreaterOrEqual => Value.OfBool(left >= right),
            Opcode.LessOrEqual => Value.OfBool(left <= right),
            Opcode.And => Value.OfBool(left != 0f && right != 0f),
            Opcode.Or => Value.OfBool(left != 0f || right != 0f),
            Opcode.Min => Value.OfFloat(Math.Min(left, right)),
            Opcode.Max => Value.OfFloat(Math.Max(left, right)),
            Opcode.Power => Value.OfFloat((float)Math.Pow(left, right)),
            _ => throw NativeOperations.Impossible(opcode, ValueKind.Float),
        };

    public static Value OnInt(Opcode opcode, int operand) =>
        opcode switch
        {
            Opcode.Negate => Value.OfInt(unchecked(-operand)),
            Opcode.Not => Value.OfBool(operand == 0),
            Opcode.Floor or Opcode.Ceiling or Opcode.ToInt => Value.OfInt(operand),
            Opcode.ToFloat => Value.OfFloat(operand),
            _ => throw NativeOperations.Impossible(opcode, ValueKind.Int),
        };

    public static Value OnFloat(Opcode opcode, float operand) =>
        opcode switch
        {
            Opcode.Negate => Value.OfFloat(-operand),
            Opcode.Not => Value.OfBool(operand == 0f),
            Opcode.Floor => Value.OfFloat((float)Math.Floor(operand)),
            Opcode.Ceiling => Value.OfFloat((float)Math.Ceiling(operand)),
            Opcode.ToInt => Value.OfInt((int)operand),
            Opcode.ToFloat => Value.OfFloat(operand),
            _ => throw NativeOperations.Impossible(opcode, ValueKind.Float),
        };

    private static int Divisor(int dividend, int divisor) =>
        divisor == 0 ? throw new StoryFault("Attempted to divide by zero.")
        : divisor == -1 && dividend == int.MinValue
            ? throw new StoryFault("Arithmetic operation resulted in an overflow.")
        : divisor;
}
