using InteractiveDrama.Playback.Engine.Programs;
using InteractiveDrama.Playback.Engine.Running;
using InteractiveDrama.Playback.Engine.States;

namespace InteractiveDrama.Playback.Engine.Analysis;

/// <summary>
/// Keys of states for exploration: what can no longer show is left out, so that states with one key have one
/// future, given the same choices and draws. The seed is left out, for exploration decides what is drawn.
/// </summary>
internal sealed class StateKeys
{
    private readonly StoryProgram program;
    private readonly ProgramDetours detours;
    private readonly Liveness liveness;
    private readonly CountUses uses;

    // Counters that a value may lead to are read wherever the value went.
    private readonly bool readsByValue;

    public StateKeys(StoryProgram program, ProgramDetours detours)
    {
        (this.program, this.detours) = (program, detours);
        liveness = new Liveness(program, detours);
        uses = new CountUses(program);
        readsByValue = Array.Exists(program.Code, i => i.Opcode == Opcode.ReadCount);
    }

    /// <summary>A set to work with, for one thread at a time.</summary>
    public ulong[] NewSet() => liveness.NewSet();

    /// <summary>Writes what a key is made of.</summary>
    /// <param name="to">Where to.</param>
    /// <param name="machine">A machine at a stop.</param>
    /// <param name="live">A set of this program's, to work with.</param>
    public void Write(ByteWriter to, Machine machine, ulong[] live)
    {
        to.Clear();
        if (machine.Choices.Count == 0)
            return;
        Array.Clear(live);
        SavedThread? last = null;
        foreach (var choice in machine.Choices)
        {
            liveness.Add(live, program.Code[choice.Point].A);
            foreach (var detour in detours.From(choice.Point))
            {
                if (detour.Container is { } knot)
                    liveness.Add(live, program.Containers[knot].First);
            }

            if (ReferenceEquals(choice.Thread, last))
                continue;
            last = choice.Thread;
            foreach (ref readonly var frame in last.Frames.AsSpan(0, last.Frames.Length - 1))
            {
                if (frame.Pointer >= 0 && program.Next[frame.Pointer] is >= 0 and var back)
                    liveness.Add(live, back);
            }
        }

        WriteMemory(to, machine, live);
        to.Number(machine.Registers.Rounds.Length);
        foreach (var round in machine.Registers.Rounds)
        {
            to.Number(round.Container);
            to.Number(round.Used.Length);
            foreach (var used in round.Used.Order())
                to.Number(used);
        }

        to.Number(machine.Stack.Length);
        foreach (ref readonly var value in machine.Stack)
            StateForm.WriteValue(to, value);
        foreach (var choice in machine.Choices)
        {
            to.Number(choice.Point);
            to.Signed(choice.Previous);
            WriteThread(to, choice, live);
        }
    }

    private void WriteMemory(ByteWriter to, Machine machine, ulong[] live)
    {
        var memory = machine.Memory;
        foreach (var i in memory.WrittenGlobals)
        {
            if (!memory.IsChanged(i) || !Liveness.Has(live, Liveness.Global(i)))
                continue;
            to.Number(i + 1);
            StateForm.WriteValue(to, memory.Global(i));
        }

        to.Number(0);
        foreach (var i in memory.WrittenVisits)
        {
            var use = uses.Visits(i);
            if (
                memory.Visits(i) == 0
                || !use.IsRead
                || (!readsByValue && !Liveness.Has(live, liveness.Counter(i)))
            )
                continue;
            to.Number(i + 1);
            to.Number(use.ClassOf(memory.Visits(i)));
        }

        to.Number(0);
        foreach (var i in memory.WrittenTurns)
        {
            var use = uses.TurnsSince(i);
            if (!use.IsRead || memory.Turn(i) is not { } turn)
                continue;
            to.Number(i + 1);
            to.Number(use.ClassOf(machine.Registers.Turn - turn));
        }

        to.Number(0);
        to.Number(uses.Turn.ClassOf(machine.Registers.Turn + 1));
    }

    private void WriteThread(ByteWriter to, PendingChoice choice, ulong[] live)
    {
        var thread = choice.Thread;
        Span<int> scratch = stackalloc int[64];
        to.Number(thread.Frames.Length);
        for (var i = 0; i < thread.Frames.Length; i++)
        {
            ref readonly var frame = ref thread.Frames[i];
            to.Number(((int)frame.Kind << 1) | (frame.InEvaluation ? 1 : 0));
            to.Number(frame.Pointer + 1);
            to.Number(frame.Kind == FrameKind.Function ? frame.FunctionStart + 1 : 0);
            var end = thread.EndOfTemps(i);
            Span<int> order =
                end - frame.FirstTemp <= 64
                    ? scratch[..(end - frame.FirstTemp)]
                    : new int[end - frame.FirstTemp];
            thread.OrderTemps(frame.FirstTemp, order);
            foreach (var t in order)
            {
                if (!Liveness.Has(live, liveness.Temp(thread.TempNames[t])))
                    continue;
                to.Number(thread.TempNames[t] + 1);
                StateForm.WriteValue(to, thread.TempValues[t]);
            }

            to.Number(0);
        }
    }
}
