using System.Collections.Immutable;
using InteractiveDrama.Playback.Engine.Analysis;
using InteractiveDrama.Playback.Engine.Programs;
using InteractiveDrama.Playback.Engine.Running;
using InteractiveDrama.Playback.Engine.Values;

namespace InteractiveDrama.Playback.Engine.States;

/// <summary>
/// The binary form of a state, version 1. Only what differs from the story's beginning is written, in the
/// program's order, so that equal states have equal bytes. A checksum, mixed with the program's own, refuses damage
/// and other stories at once; what it lets pass is checked again as it is read. docs/engine.md describes it.
/// </summary>
internal static class StateForm
{
    /// <summary>The version that is written.</summary>
    public const byte Version = 1;

    private const int HeaderBytes = 1 + sizeof(uint);
    private const byte IsFunction = 1;
    private const byte InEvaluation = 2;

    public static void Write(ByteWriter to, Machine machine, StoryProgram program)
    {
        to.Clear();
        to.Byte(Version);
        to.Bits(0);
        ref readonly var registers = ref machine.Registers;
        to.Number(registers.Seed);
        to.Number(registers.PreviousRandom);
        to.Number(registers.Turn + 1);
        to.Number(machine.Previous + 1);
        WriteMemory(to, machine.Memory);
        WriteRounds(to, registers.Rounds);
        to.Number(machine.Stack.Length);
        foreach (ref readonly var value in machine.Stack)
            WriteValue(to, value);
        WriteChoices(to, machine.Choices);
        to.SetBits(1, Checksum(to.Written, program));
    }

    /// <summary>Refuses what is no state of this program.</summary>
    /// <exception cref="Steps.InvalidSnapshotException">The bytes are damaged, or of another program or version.</exception>
    public static void Check(ReadOnlySpan<byte> bytes, StoryProgram program)
    {
        if (bytes.Length == 0 || bytes[0] != Version)
            throw new Steps.InvalidSnapshotException(
                "The state has a form that this version does not read."
            );
        var from = new ByteReader(bytes[1..]);
        if (from.Bits() != Checksum(bytes, program))
            throw ByteReader.Damaged();
    }

    /// <summary>Brings a machine into a state.</summary>
    /// <param name="bytes">A state that passed the check.</param>
    /// <param name="machine">A machine as new.</param>
    /// <param name="program">Its program.</param>
    /// <param name="budget">Its limits.</param>
    /// <param name="onlyChoice">The offered choice that is needed; null for all.</param>
    /// <exception cref="Steps.InvalidSnapshotException">The bytes are no state of this program.</exception>
    public static void Read(
        ReadOnlySpan<byte> bytes,
        Machine machine,
        StoryProgram program,
        StepBudget budget,
        int? onlyChoice = null
    )
    {
        var from = new ByteReader(bytes[HeaderBytes..]);
        machine.Registers.Seed = from.Number();
        machine.Registers.PreviousRandom = from.Number();
        machine.Registers.Turn = from.Number() - 1;
        machine.Stand(from.Below(program.Code.Length + 1) - 1);
        ReadMemory(ref from, machine.Memory, program, budget);
        machine.Registers.Rounds = ReadRounds(ref from, program);
        for (var left = from.Count(); left > 0; left--)
            machine.Restore(ReadValue(ref from, program, budget));
        ReadChoices(ref from, machine, program, budget, onlyChoice);
        if (!from.AtEnd)
            throw ByteReader.Damaged();
    }

    private static void WriteMemory(ByteWriter to, StoryMemory memory)
    {
        var last = -1;
        foreach (var i in memory.WrittenGlobals)
        {
            if (!memory.IsChanged(i))
                continue;
            to.Number(i - last);
            last = i;
            WriteValue(to, memory.Global(i));
        }

        to.Byte(0);
        last = -1;
        foreach (var i in memory.WrittenVisits)
        {
            if (memory.Visits(i) == 0)
                continue;
            to.Number(i - last);
            last = i;
            to.Number(memory.Visits(i));
        }

        to.Byte(0);
        last = -1;
        foreach (var i in memory.WrittenTurns)
        {
            if (memory.Turn(i) is not { } turn)
                continue;
            to.Number(i - last);
            last = i;
            to.Number(turn + 1);
        }

        to.Byte(0);
    }

    private static void ReadMemory(
        ref ByteReader from,
        StoryMemory memory,
        StoryProgram program,
        StepBudget budget
    )
    {
        var last = -1;
        while (Step(ref from, ref last, program.GlobalNames.Length))
            memory.SetGlobal(last, ReadValue(ref from, program, budget));
        last = -1;
        while (Step(ref from, ref last, program.VisitCounters.Length))
            memory.SetVisits(last, from.Number());
        last = -1;
        while (Step(ref from, ref last, program.TurnRecords.Length))
            memory.SetTurn(last, from.Number() - 1);
    }

    // Indices go up: each is written as the distance from the one before, and 0 ends them.
    private static bool Step(ref ByteReader from, ref int last, int count)
    {
        var distance = from.Below(count - last);
        last += distance;
        return distance > 0;
    }

    private static void WriteRounds(ByteWriter to, ImmutableArray<ShuffleRound> rounds)
    {
        to.Number(rounds.Length);
        foreach (var round in rounds)
        {
            to.Number(round.Container);
            to.Number(round.Round);
            to.Number(round.Used.Length);
            foreach (var used in round.Used)
                to.Number(used);
        }
    }

    private static ImmutableArray<ShuffleRound> ReadRounds(
        ref ByteReader from,
        StoryProgram program
    )
    {
        var count = from.Count();
        if (count == 0)
            return [];
        var rounds = ImmutableArray.CreateBuilder<ShuffleRound>(count);
        for (var i = 0; i < count; i++)
        {
            var container = from.Below(program.Containers.Length);
            var round = from.Number();
            var used = new int[from.Count()];
            for (var k = 0; k < used.Length; k++)
                used[k] = from.Number();
            rounds.Add(new ShuffleRound(container, round, used));
        }

        return rounds.MoveToImmutable();
    }

    private static void WriteChoices(ByteWriter to, List<PendingChoice> choices)
    {
        to.Number(choices.Count);
        SavedThread? last = null;
        foreach (var choice in choices)
        {
            to.Number(choice.Point);
            to.Signed(choice.Point - choice.Previous);
            to.Byte(ReferenceEquals(choice.Thread, last) ? (byte)1 : (byte)0);
            if (!ReferenceEquals(choice.Thread, last))
                WriteThread(to, choice.Thread);
            last = choice.Thread;
        }
    }

    private static void ReadChoices(
        ref ByteReader from,
        Machine machine,
        StoryProgram program,
        StepBudget budget,
        int? only
    )
    {
        SavedThread? last = null;
        var lastAt = from;
        var offered = 0;
        for (var left = from.Count(); left > 0; left--)
        {
            var point = from.Below(program.Code.Length);
            var previous = point - from.Signed();
            if (
                program.Code[point].Opcode != Opcode.OfferChoice
                || previous < -1
                || previous >= program.Code.Length
            )
                throw ByteReader.Damaged();
            var wanted =
                only is null
                || (!program.Code[point].Has(InstructionFlags.IsFallback) && offered++ == only);
            if (from.Byte() == 0)
            {
                lastAt = from;
                last = null;
                if (wanted)
                    last = ReadThread(ref from, program, budget);
                else
                    SkipThread(ref from);
            }

            if (!wanted)
                continue;
            if (last is null)
            {
                var again = lastAt;
                last = ReadThread(ref again, program, budget);
            }

            machine.Restore(new PendingChoice(point, previous, last, "", [], []));
        }
    }

    private static int Checksum(ReadOnlySpan<byte> bytes, StoryProgram program)
    {
        var hash = KeyHash.Of(bytes[HeaderBytes..]);
        return unchecked((int)((ulong)hash ^ program.Fingerprint));
    }

    private static void WriteThread(ByteWriter to, SavedThread thread)
    {
        to.Number(thread.Frames.Length);
        for (var i = 0; i < thread.Frames.Length; i++)
        {
            ref readonly var frame = ref thread.Frames[i];
            to.Byte(
                (byte)(
                    (frame.Kind == FrameKind.Function ? IsFunction : 0)
                    | (frame.InEvaluation ? InEvaluation : 0)
                )
            );
            to.Number(frame.Pointer + 1);
            if (frame.Kind == FrameKind.Function)
                to.Number(frame.FunctionStart + 1);
            var end = thread.EndOfTemps(i);
            WriteTemps(to, thread, frame.FirstTemp, end);
        }
    }

    private static void WriteTemps(ByteWriter to, SavedThread thread, int from, int end)
    {
        to.Number(end - from);
        Span<int> order = end - from <= 64 ? stackalloc int[end - from] : new int[end - from];
        thread.OrderTemps(from, order);
        foreach (var index in order)
        {
            to.Number(thread.TempNames[index]);
            WriteValue(to, thread.TempValues[index]);
        }
    }

    private static void SkipThread(ref ByteReader from)
    {
        for (var frames = from.Count(); frames > 0; frames--)
        {
            var kind = from.Byte();
            from.Number();
            if ((kind & IsFunction) != 0)
                from.Number();
            for (var temps = from.Count(); temps > 0; temps--)
            {
                from.Number();
                SkipValue(ref from);
            }
        }
    }

    private static void SkipValue(ref ByteReader from)
    {
        switch ((ValueKind)from.Byte())
        {
            case ValueKind.None or ValueKind.Void:
                break;
            case ValueKind.Bool or ValueKind.Int or ValueKind.Target:
                from.Number();
                break;
            case ValueKind.Float:
                from.Bits();
                break;
            case ValueKind.String or ValueKind.Tag:
                from.SkipText();
                break;
            case ValueKind.Pointer:
                from.Number();
                from.Number();
                break;
            case ValueKind.List:
                var items = from.Count();
                for (var left = items > 0 ? items : from.Number() >> 1; left > 0; left--)
                    from.Number();
                break;
            default:
                throw ByteReader.Damaged();
        }
    }

    private static SavedThread ReadThread(
        ref ByteReader from,
        StoryProgram program,
        StepBudget budget
    )
    {
        var frames = new Frame[from.Count()];
        if (frames.Length == 0 || frames.Length > budget.Depth)
            throw ByteReader.Damaged();
        var names = new List<int>();
        var values = new List<Value>();
        for (var i = 0; i < frames.Length; i++)
        {
            var kind = from.Byte();
            if (kind > (IsFunction | InEvaluation))
                throw ByteReader.Damaged();
            frames[i] = new Frame
            {
                Kind = (kind & IsFunction) != 0 ? FrameKind.Function : FrameKind.Tunnel,
                InEvaluation = (kind & InEvaluation) != 0,
                Pointer = from.Below(program.Code.Length + 1) - 1,
                FunctionStart = (kind & IsFunction) != 0 ? from.Below(budget.OutputLength) - 1 : 0,
                FirstTemp = names.Count,
            };
            for (var left = from.Count(); left > 0; left--)
            {
                names.Add(from.Below(program.Names.Length));
                values.Add(ReadValue(ref from, program, budget));
            }
        }

        return names.Count > budget.Values
            ? throw ByteReader.Damaged()
            : new SavedThread(frames, [.. names], [.. values]);
    }

    /// <summary>Writes one value.</summary>
    public static void WriteValue(ByteWriter to, in Value value)
    {
        to.Byte((byte)value.Kind);
        switch (value.Kind)
        {
            case ValueKind.Bool:
                to.Byte((byte)value.Int);
                break;
            case ValueKind.Int:
                to.Signed(value.Int);
                break;
            case ValueKind.Float:
                to.Bits(value.Int);
                break;
            case ValueKind.String:
            case ValueKind.Tag:
                to.Text(value.Text);
                break;
            case ValueKind.Target:
                to.Number(value.TargetIndex);
                break;
            case ValueKind.Pointer:
                to.Number(value.PointerName);
                to.Number(value.PointerContext);
                break;
            case ValueKind.List:
                WriteList(to, value.Items);
                break;
            default:
                break;
        }
    }

    private static Value ReadValue(ref ByteReader from, StoryProgram program, StepBudget budget) =>
        (ValueKind)from.Byte() switch
        {
            ValueKind.None => default,
            ValueKind.Void => Value.Void,
            ValueKind.Bool => Value.OfBool(from.Below(2) != 0),
            ValueKind.Int => Value.OfInt(from.Signed()),
            ValueKind.Float => Value.OfFloat(BitConverter.Int32BitsToSingle(from.Bits())),
            ValueKind.String => Value.OfText(from.Text(budget.ValueLength)),
            ValueKind.Tag => Value.OfTag(from.Text(budget.ValueLength)),
            ValueKind.Target => Value.OfTarget(from.Below(program.Targets.Length)),
            ValueKind.Pointer => Value.OfPointer(
                from.Below(program.Names.Length),
                from.Below(Value.UnresolvedContext + 1)
            ),
            ValueKind.List => Value.OfItems(ReadList(ref from, program.Items)),
            _ => throw ByteReader.Damaged(),
        };

    private static void WriteList(ByteWriter to, ItemList list)
    {
        to.Number(list.Count);
        foreach (var item in list.Items)
            to.Number(item);
        if (list.Count > 0)
            return;
        // An empty list: by what it is named, or else where it came from.
        var origins = list.EmptyOrigins;
        to.Number((origins.Length << 1) | (list.HasNames ? 1 : 0));
        foreach (var origin in origins)
            to.Number(origin);
    }

    private static ItemList ReadList(ref ByteReader from, ItemTable table)
    {
        var items = new int[from.Count()];
        for (var i = 0; i < items.Length; i++)
            items[i] = from.Below(table.Count);
        if (items.Length > 0)
            return ItemList.Of(items);
        var header = from.Below((table.ListCount << 1) + 2);
        var origins = new int[header >> 1];
        for (var i = 0; i < origins.Length; i++)
            origins[i] = from.Below(table.ListCount);
        return (header & 1) != 0
            ? ItemList.EmptyOf(origins, null)
            : ItemList.EmptyOf(null, origins);
    }
}
