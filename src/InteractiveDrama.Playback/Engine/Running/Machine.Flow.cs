using InteractiveDrama.Playback.Engine.Programs;
using InteractiveDrama.Playback.Engine.Values;

namespace InteractiveDrama.Playback.Engine.Running;

/// <summary>Where the flow goes, and what counts as visited on the way.</summary>
internal sealed partial class Machine
{
    /// <summary>Begins the story, or at a knot, on a machine as new.</summary>
    public void Begin(int? container, int seed)
    {
        registers.Seed = seed;
        calls.Reset(program.Containers[0].First);
        if (container is not { } knot)
            return;
        ForceEnd();
        Enter(program.Containers[knot].First, countsAsTurn: true);
    }

    /// <summary>Takes the one choice that was brought back; false when there was none.</summary>
    /// <param name="point">The address of its choice point.</param>
    public bool TryTakeOnly(out int point)
    {
        point = -1;
        if (choices.Count != 1)
            return false;
        point = choices[0].Point;
        Take(choices[0], countsAsTurn: true);
        return true;
    }

    /// <summary>Goes where an experiment leads the choice that was just taken, if it leads it anywhere.</summary>
    /// <param name="point">The choice point.</param>
    /// <param name="told">Decides which variant is taken; none when null.</param>
    public void TakeVariant(int point, IDraws? told)
    {
        foreach (var detour in host.Detours.From(point))
        {
            if (!DrawVariant(detour.Source, told))
                continue;
            if (detour.Container is { } knot)
                Detour(knot);
            return;
        }
    }

    /// <summary>Enters a knot in place of what the choice that was just taken leads to; the choice was the turn.</summary>
    public void Detour(int container) =>
        Enter(program.Containers[container].First, countsAsTurn: false);

    /// <summary>Stands at a stop, where the flow came to by the content given; -1 when that is forgotten.</summary>
    public void Stand(int previous)
    {
        calls.Reset(-1);
        calls.Previous = previous;
    }

    /// <summary>Puts a value back that was left waiting in an evaluation.</summary>
    public void Restore(in Value value) => Push(value);

    /// <summary>Lets go of everything that belongs to one viewer: the machine is as new.</summary>
    public void Reset()
    {
        Memory.Clear();
        ahead.Clear();
        calls.Clear();
        output.Clear();
        choices.Clear();
        outputs.Clear();
        draws.Clear();
        warnings.Clear();
        Array.Clear(stack, 0, stackCount);
        stackCount = 0;
        lastContent = -1;
        Observer = null;
        registers = new Registers
        {
            Turn = -1,
            Diverted = -1,
            Rounds = [],
        };
    }

    private void Enter(int address, bool countsAsTurn)
    {
        choices.Clear();
        calls.Top.Pointer = address;
        if (countsAsTurn)
            registers.Turn++;
        VisitEntered();
    }

    // A fallback is taken when nothing else was generated, and is no turn.
    private void TakeFallback()
    {
        foreach (var choice in choices)
        {
            if (!IsFallback(choice))
                return;
        }

        if (choices.Count > 0)
            Take(choices[0], countsAsTurn: false);
    }

    private void Take(PendingChoice choice, bool countsAsTurn)
    {
        calls.Load(choice.Thread, -1, choice.Previous);
        Enter(program.Code[choice.Point].A, countsAsTurn);
    }

    private void Advance()
    {
        while (true)
        {
            ref var top = ref calls.Top;
            calls.Previous = top.Pointer;
            if (registers.Diverted >= 0)
            {
                top.Pointer = registers.Diverted;
                registers.Diverted = -1;
                VisitEntered();
                return;
            }

            top.Pointer = program.Next[top.Pointer];
            if (top.Pointer >= 0)
                return;
            if (calls.CanPopFunction)
            {
                PopFrame();
                if (calls.Top.InEvaluation)
                    Push(Value.Void);
            }
            else if (calls.CanPopThread)
            {
                calls.PopThread();
            }
            else
            {
                return;
            }

            if (calls.Top.Pointer < 0)
                return;
        }
    }

    private void Divert(in Instruction instruction)
    {
        if (IsRefused(instruction))
            return;
        registers.Diverted = instruction.A;
        if (instruction.B > 0)
            output.PushBranch(instruction.B - 1);
        Call(instruction);
    }

    private void DivertToVariable(in Instruction instruction)
    {
        if (IsRefused(instruction))
            return;
        var name = program.Names[instruction.A];
        if (!TryRead(instruction.A, out var target))
            throw new StoryFault(
                $"Tried to divert using a target from a variable that could not be found ({name})"
            );
        if (target.Kind != ValueKind.Target)
        {
            var instead = target is { Kind: ValueKind.Int, Int: 0 }
                ? "was empty/null (the value 0)."
                : $"contained '{Display(target)}'.";
            throw new StoryFault(
                $"Tried to divert to a target from a variable, but the variable ({name}) didn't contain a divert target, it {instead}"
            );
        }

        registers.Diverted = program.Targets[target.TargetIndex].Address;
        Call(instruction);
    }

    private bool IsRefused(in Instruction instruction) =>
        instruction.Has(InstructionFlags.Conditional) && !IsTrue(Pop());

    private bool IsTrue(in Value value) =>
        value.Kind == ValueKind.Target
            ? throw new StoryFault(
                $"Shouldn't use a divert target (to {program.Targets[value.TargetIndex].Path}) as a conditional value. Did you intend a function call 'likeThis()' or a read count check 'likeThis'? (no arrows)"
            )
            : NativeOperations.IsTrue(value);

    private void Call(in Instruction instruction)
    {
        if (instruction.Has(InstructionFlags.CallsFunction))
            calls.Push(FrameKind.Function, output.Count);
        else if (instruction.Has(InstructionFlags.CallsTunnel))
            calls.Push(FrameKind.Tunnel, output.Count);
    }

    private void ReturnFromTunnel()
    {
        var onwards = Pop();
        if (onwards.Kind is not (ValueKind.Target or ValueKind.Void))
            throw new StoryFault("Expected void if ->-> doesn't override target");
        Return(FrameKind.Tunnel);
        if (onwards.Kind == ValueKind.Target)
            registers.Diverted = program.Targets[onwards.TargetIndex].Address;
    }

    private void Return(FrameKind kind)
    {
        if (calls.CanPop && calls.Top.Kind == kind)
        {
            PopFrame();
            return;
        }

        var expected = !calls.CanPop ? "end of flow (-> END or choice)" : Statement(calls.Top.Kind);
        throw new StoryFault($"Found {Statement(kind)}, when expected {expected}");
    }

    private static string Statement(FrameKind kind) =>
        kind == FrameKind.Function
            ? "function return statement (~ return)"
            : "tunnel onwards statement (->->)";

    private void PopFrame()
    {
        ref readonly var top = ref calls.Top;
        if (top.Kind == FrameKind.Function)
            output.TrimFunctionEnd(top.FunctionStart);
        calls.Pop();
    }

    private void Done()
    {
        if (calls.CanPopThread)
        {
            calls.PopThread();
            return;
        }

        registers.Finished = true;
        calls.Top.Pointer = -1;
    }

    private void ForceEnd()
    {
        calls.Reset(-1);
        choices.Clear();
        registers.Finished = true;
    }

    private void Visit(int container, bool atStart)
    {
        ref readonly var info = ref program.Containers[container];
        if (info.AtStartOnly && !atStart)
            return;
        if (info.Visits >= 0)
            Memory.SetVisits(info.Visits, unchecked(Memory.Visits(info.Visits) + 1));
        if (info.Turns >= 0)
            Memory.SetTurn(info.Turns, registers.Turn);
    }

    /// <summary>Counts the containers that a divert came into: those around it that the flow was not in before.</summary>
    private void VisitEntered()
    {
        var pointer = calls.Top.Pointer;
        var opcode = program.Code[pointer].Opcode;
        if (opcode == Opcode.ContainerHead)
            return;
        var container = program.Owner[pointer];
        var isFirst = pointer == program.Containers[container].First;
        if (opcode == Opcode.ContainerEnd)
        {
            // An empty container stands for itself.
            isFirst = program.Containers[container].Slot == 0;
            container = program.Containers[container].Parent;
        }

        var previous = calls.Previous;
        var left =
            previous < 0 ? -1
            : program.IsContainer(previous, out var inside) ? inside
            : program.Owner[previous];
        var atStart = true;
        for (var depth = 0; container >= 0; depth++)
        {
            ref readonly var info = ref program.Containers[container];
            if (left >= 0 && !info.AtStartOnly && program.IsWithin(left, container))
                return;
            atStart &= isFirst;
            Visit(container, atStart);
            isFirst = info.Slot == 0;
            container = info.Parent;
            if (depth > 0 && depth % 16 == 0)
                Charge(1);
        }
    }

    private int VisitsOf(int container)
    {
        ref readonly var info = ref program.Containers[container];
        return info.Visits >= 0
            ? Memory.Visits(info.Visits)
            : throw new StoryFault($"Read count for target ({info.Name} - on ) unknown.");
    }

    private void CountTurnsSince()
    {
        var container = CountedContainer("turns since", out var missing);
        if (missing)
        {
            Push(Value.OfInt(-1));
            return;
        }

        ref readonly var info = ref program.Containers[container];
        if (info.Turns < 0)
            throw new StoryFault($"TURNS_SINCE() for target ({info.Name} - on ) unknown.");
        Push(Value.OfInt(Memory.Turn(info.Turns) is { } turn ? registers.Turn - turn : -1));
    }

    private void CountReads()
    {
        var container = CountedContainer("read count", out var missing);
        Push(Value.OfInt(missing ? 0 : VisitsOf(container)));
    }

    private int CountedContainer(string what, out bool missing)
    {
        var value = Pop();
        missing = false;
        if (value.Kind != ValueKind.Target)
            throw new StoryFault(
                $"TURNS_SINCE expected a divert target (knot, stitch, label name), but saw {Display(value)}"
                    + (
                        value.Kind == ValueKind.Int
                            ? ". Did you accidentally pass a read count ('knot_name') instead of a target ('-> knot_name')?"
                            : ""
                    )
            );
        var target = program.Targets[value.TargetIndex];
        if (target.Container >= 0)
            return target.Container;
        missing = true;
        Warn($"Failed to find container for {what} lookup at {target.Path}");
        return -1;
    }
}
