using System.Collections.Immutable;
using InteractiveDrama.Playback.Engine.Programs;
using InteractiveDrama.Playback.Engine.Running;
using InteractiveDrama.Playback.Engine.Values;

namespace InteractiveDrama.Playback.Engine.Observation;

/// <summary>Follows how the values on the stack come about, to say why a choice is not offered.</summary>
internal sealed class ChoiceExplainer(StoryProgram program) : IMachineObserver
{
    private readonly Dictionary<int, Explanation> stack = [];
    private readonly List<WithheldChoice> withheld = [];
    private int kept;
    private int offered;
    private int depthBefore;
    private Explanation? condition;
    private string text = "";

    public ImmutableArray<WithheldChoice> Withheld => [.. withheld];

    public void Running(Machine machine, in Instruction instruction, int address)
    {
        depthBefore = machine.Stack.Length;
        if (!machine.IsAhead)
            kept = withheld.Count;
        if (instruction.Opcode != Opcode.OfferChoice)
            return;
        offered = machine.Choices.Count;
        var top = machine.Stack.Length - 1;
        condition = instruction.Has(InstructionFlags.HasCondition) ? At(machine, top--) : null;
        text = "";
        for (; top >= 0 && text.Length == 0; top--)
        {
            if (machine.Stack[top].Kind == ValueKind.String)
                text = machine.Stack[top].Text.Trim();
        }
    }

    public void Ran(Machine machine, in Instruction instruction, int address)
    {
        var depth = machine.Stack.Length;
        switch (instruction.Opcode)
        {
            case Opcode.OfferChoice when machine.Choices.Count == offered:
                Withhold(machine, instruction, address);
                break;
            case Opcode.ReadVariable:
                var variable = program.Names[instruction.A];
                Put(machine, depth, variable, program.ItemOf[instruction.A] < 0 ? variable : null);
                break;
            case Opcode.ReadVisits:
                var name = NameOf(instruction.A);
                Put(machine, depth, name, name);
                break;
            case >= Opcode.Add and <= Opcode.Intersect when depth > 0:
                var right = At(stack, depth);
                var left = At(stack, depth - 1);
                Put(
                    machine,
                    depth,
                    $"{Inner(left)} {SignOf(instruction.Opcode)} {Inner(right)}",
                    null,
                    instruction.Opcode,
                    left,
                    right
                );
                break;
            case >= Opcode.Negate and <= Opcode.ListInvert when depth > 0:
                var operand = At(stack, depth - 1);
                Put(
                    machine,
                    depth,
                    $"{SignOf(instruction.Opcode)} {Inner(operand)}",
                    null,
                    instruction.Opcode,
                    operand
                );
                break;
            case Opcode.TurnsSince or Opcode.ReadCount or Opcode.Turns or Opcode.ChoiceCount:
                Put(machine, depth, SignOf(instruction.Opcode), SignOf(instruction.Opcode));
                break;
            case Opcode.Duplicate when stack.TryGetValue(depth - 2, out var same):
                stack[depth - 1] = same;
                break;
            case Opcode.Random
            or Opcode.ListRandom
            or Opcode.ListRange
            or Opcode.ListFromInt
            or Opcode.ShuffleIndex:
                PutValue(machine, depth);
                break;
            default:
                if (depth > depthBefore)
                    PutValue(machine, depth);
                break;
        }
    }

    public void WentBack(Machine machine) => withheld.RemoveRange(kept, withheld.Count - kept);

    private void Withhold(Machine machine, in Instruction instruction, int address)
    {
        var taken =
            instruction.Has(InstructionFlags.OnceOnly)
            && program.Containers[instruction.B].Visits is >= 0 and var counter
            && machine.Memory.Visits(counter) > 0;
        withheld.Add(
            new WithheldChoice(
                program.PathOf(address),
                text,
                taken,
                condition is { IsTrue: false } ? [.. condition.FalseParts()] : []
            )
        );
    }

    private void Put(
        Machine machine,
        int depth,
        string words,
        string? name,
        Opcode? made = null,
        params ImmutableArray<Explanation> parts
    )
    {
        if (depth == 0)
            return;
        stack[depth - 1] = new Explanation(
            words,
            machine.Display(machine.Stack[depth - 1]),
            IsTrue(machine.Stack[depth - 1]),
            made,
            parts,
            name
        );
    }

    // A value that says no more of itself than what it is.
    private void PutValue(Machine machine, int depth)
    {
        var value = machine.Stack[depth - 1];
        var shown = machine.Display(value);
        Put(machine, depth, value.Kind == ValueKind.String ? $"\"{shown}\"" : shown, null);
    }

    private Explanation At(Machine machine, int index)
    {
        if (index < 0)
            return Unknown("");
        if (stack.TryGetValue(index, out var known))
            return known;
        return stack[index] = Unknown(machine.Display(machine.Stack[index])) with
        {
            IsTrue = IsTrue(machine.Stack[index]),
        };
    }

    // The operands of what just ran: what was on the stack before, by its place.
    private static Explanation At(Dictionary<int, Explanation> known, int index) =>
        known.GetValueOrDefault(index) ?? Unknown("…");

    private static Explanation Unknown(string words) => new(words, words, false, null, [], null);

    private static bool IsTrue(in Value value) =>
        value.Kind is not (ValueKind.Target or ValueKind.Pointer) && NativeOperations.IsTrue(value);

    private static string Inner(Explanation part) =>
        part.Parts.Length > 1 ? $"({part.Text})" : part.Text;

    private static string SignOf(Opcode opcode) =>
        opcode switch
        {
            Opcode.And => "and",
            Opcode.Or => "or",
            Opcode.Not => "not",
            Opcode.Negate => "-",
            Opcode.Modulo => "mod",
            Opcode.TurnsSince => "TURNS_SINCE",
            Opcode.ReadCount => "READ_COUNT",
            Opcode.Turns => "TURNS()",
            Opcode.ChoiceCount => "CHOICE_COUNT()",
            _ => InstructionNames.Of(opcode),
        };

    private string NameOf(int container)
    {
        for (var at = container; at > 0; at = program.Containers[at].Parent)
        {
            if (program.Containers[at].Name is { } name)
                return name;
        }

        return "start";
    }
}
