using InteractiveDrama.Playback.Engine.Programs;

namespace InteractiveDrama.Playback.Engine.Analysis;

/// <summary>
/// For each address, which variables and visit counts may still be read from there on: globals and temporary
/// variables until they are written again, counts for good. Found by the usual backward iteration over sets.
/// </summary>
internal sealed class Liveness
{
    // Beyond this many bits the sets are not made, and everything that is read somewhere counts as live.
    private const long MostBits = 1L << 28;
    private readonly StoryProgram program;
    private readonly int globals;
    private readonly int names;
    private readonly int words;
    private readonly ulong[] sets;
    private readonly ulong[] escaped;

    public Liveness(StoryProgram program, ProgramDetours detours)
    {
        this.program = program;
        globals = program.GlobalNames.Length;
        names = program.Names.Length;
        words = (globals + names + program.VisitCounters.Length + 63) / 64;
        escaped = new ulong[words];
        IsKnown = (long)words * 64 * program.Code.Length <= MostBits;
        sets = IsKnown ? new ulong[(long)words * program.Code.Length] : [];
        for (var address = 0; address < program.Code.Length; address++)
        {
            // What a reference leads to may be read wherever the reference went.
            if (program.Code[address].Opcode == Opcode.PushPointer)
                Set(escaped, BitOf(program.Code[address].A));
        }

        if (IsKnown)
            Iterate(new ProgramFlow(program, detours));
    }

    /// <summary>False when the story is too large: everything counts as live.</summary>
    public bool IsKnown { get; }

    /// <summary>An empty set to collect in.</summary>
    public ulong[] NewSet() => new ulong[words];

    /// <summary>Adds what is live at an address.</summary>
    public void Add(ulong[] set, int address)
    {
        if (!IsKnown)
        {
            Array.Fill(set, ulong.MaxValue);
            return;
        }

        var from = sets.AsSpan(address * words, words);
        for (var i = 0; i < words; i++)
            set[i] |= from[i] | escaped[i];
    }

    public static bool Has(ulong[] set, int bit) => (set[bit >> 6] & (1UL << (bit & 63))) != 0;

    public static int Global(int global) => global;

    public int Temp(int name) => globals + name;

    public int Counter(int counter) => globals + names + counter;

    private static void Set(Span<ulong> set, int bit) => set[bit >> 6] |= 1UL << (bit & 63);

    private static void Unset(Span<ulong> set, int bit) => set[bit >> 6] &= ~(1UL << (bit & 63));

    private int BitOf(int name) =>
        program.GlobalOf[name] is >= 0 and var global ? Global(global) : Temp(name);

    private void Iterate(ProgramFlow flow)
    {
        var state = (Sets: sets, Words: words, Into: new ulong[words]);
        bool changed;
        do
        {
            changed = false;
            for (var address = program.Code.Length - 1; address >= 0; address--)
            {
                Array.Clear(state.Into);
                flow.Follow(
                    address,
                    ref state,
                    static (ref s, next) =>
                    {
                        var from = s.Sets.AsSpan(next * s.Words, s.Words);
                        for (var i = 0; i < from.Length; i++)
                            s.Into[i] |= from[i];
                    }
                );
                Pass(address, state.Into);
                var set = sets.AsSpan(address * words, words);
                if (set.SequenceEqual(state.Into))
                    continue;
                state.Into.CopyTo(set);
                changed = true;
            }
        } while (changed);
    }

    private void Pass(int address, ulong[] set)
    {
        ref readonly var instruction = ref program.Code[address];
        switch (instruction.Opcode)
        {
            // An assignment to a temporary variable goes through it when it is a reference.
            case Opcode.AssignVariable
                when !instruction.Has(InstructionFlags.Declares)
                    && program.GlobalOf[instruction.A] < 0:
                Set(set, BitOf(instruction.A));
                break;
            case Opcode.AssignVariable:
                Unset(set, BitOf(instruction.A));
                break;
            case Opcode.ReadVariable or Opcode.DivertToVariable or Opcode.PushPointer:
                Set(set, BitOf(instruction.A));
                break;
            default:
                break;
        }

        if (CountUses.CounterReadAt(program, address) is >= 0 and var counter)
            Set(set, Counter(counter));
    }
}
