using System.Numerics;
using InteractiveDrama.Playback.Engine.Programs;
using InteractiveDrama.Playback.Engine.Values;

namespace InteractiveDrama.Playback.Engine.Running;

/// <summary>
/// The globals, visit counts and turn records while a step runs. What was written is marked, so that reading,
/// saving and clearing cost by what a viewer did, not by the size of the story; what is written while looking ahead
/// can be taken back.
/// </summary>
internal sealed class StoryMemory(StoryProgram program)
{
    private readonly Value[] globals = [.. program.Defaults];
    private readonly int[] visits = new int[program.VisitCounters.Length];

    // The turn plus one; 0 for never.
    private readonly int[] turns = new int[program.TurnRecords.Length];
    private readonly ulong[] writtenGlobals = Marks(program.Defaults.Length);
    private readonly ulong[] writtenVisits = Marks(program.VisitCounters.Length);
    private readonly ulong[] writtenTurns = Marks(program.TurnRecords.Length);
    private (int Index, Value Before)[] globalLog = new (int, Value)[8];
    private (int Index, int Before)[] countLog = new (int, int)[16];
    private int globalLogged;
    private int countLogged;
    private bool logging;

    public ref readonly Value Global(int index) => ref globals[index];

    public int Visits(int counter) => visits[counter];

    /// <summary>The turn of the last visit, from -1 on; null for none.</summary>
    public int? Turn(int record) => turns[record] == 0 ? null : turns[record] - 2;

    public void SetGlobal(int index, in Value value)
    {
        if (logging)
            Log(ref globalLog, ref globalLogged, (index, globals[index]));
        globals[index] = value;
        Mark(writtenGlobals, index);
    }

    public void SetVisits(int counter, int count)
    {
        if (logging)
            Log(ref countLog, ref countLogged, (counter, visits[counter]));
        visits[counter] = count;
        Mark(writtenVisits, counter);
    }

    public void SetTurn(int record, int turn)
    {
        if (logging)
            Log(ref countLog, ref countLogged, (~record, turns[record]));
        turns[record] = turn + 2;
        Mark(writtenTurns, record);
    }

    /// <summary>From here on writes can be taken back.</summary>
    public void BeginLog()
    {
        logging = true;
        globalLogged = 0;
        countLogged = 0;
    }

    /// <summary>What was written since the log began stays.</summary>
    public void KeepLogged()
    {
        logging = false;
        globalLogged = 0;
        countLogged = 0;
    }

    /// <summary>What was written since the log began is taken back.</summary>
    public void TakeBackLogged()
    {
        while (globalLogged > 0)
        {
            var (index, before) = globalLog[--globalLogged];
            globals[index] = before;
        }

        while (countLogged > 0)
        {
            var (index, before) = countLog[--countLogged];
            if (index < 0)
                turns[~index] = before;
            else
                visits[index] = before;
        }

        logging = false;
    }

    /// <summary>The next global that differs from its default; -1 behind the last.</summary>
    public int NextChanged(int from)
    {
        for (var i = Next(writtenGlobals, from); i >= 0; i = Next(writtenGlobals, i + 1))
        {
            if (!Value.AreSame(globals[i], program.Defaults[i]))
                return i;
        }

        return -1;
    }

    /// <summary>The next counter above zero; -1 behind the last.</summary>
    public int NextVisited(int from)
    {
        for (var i = Next(writtenVisits, from); i >= 0; i = Next(writtenVisits, i + 1))
        {
            if (visits[i] != 0)
                return i;
        }

        return -1;
    }

    /// <summary>The next record with a turn; -1 behind the last.</summary>
    public int NextTurn(int from)
    {
        for (var i = Next(writtenTurns, from); i >= 0; i = Next(writtenTurns, i + 1))
        {
            if (turns[i] != 0)
                return i;
        }

        return -1;
    }

    /// <summary>Everything as at the story's beginning.</summary>
    public void Clear()
    {
        for (var i = Next(writtenGlobals, 0); i >= 0; i = Next(writtenGlobals, i + 1))
            globals[i] = program.Defaults[i];
        for (var i = Next(writtenVisits, 0); i >= 0; i = Next(writtenVisits, i + 1))
            visits[i] = 0;
        for (var i = Next(writtenTurns, 0); i >= 0; i = Next(writtenTurns, i + 1))
            turns[i] = 0;
        Array.Clear(writtenGlobals);
        Array.Clear(writtenVisits);
        Array.Clear(writtenTurns);
        Array.Clear(globalLog);
        KeepLogged();
    }

    private static ulong[] Marks(int count) => new ulong[(count + 63) / 64];

    private static void Mark(ulong[] marks, int index) => marks[index >> 6] |= 1UL << (index & 63);

    private static int Next(ulong[] marks, int from)
    {
        var word = from >> 6;
        if (word >= marks.Length)
            return -1;
        var rest = marks[word] & (ulong.MaxValue << (from & 63));
        if (rest == 0)
        {
            var skipped = marks.AsSpan(word + 1).IndexOfAnyExcept(0UL);
            if (skipped < 0)
                return -1;
            word += 1 + skipped;
            rest = marks[word];
        }

        return (word << 6) + BitOperations.TrailingZeroCount(rest);
    }

    private static void Log<T>(ref T[] log, ref int count, T entry)
    {
        if (count == log.Length)
            Array.Resize(ref log, log.Length * 2);
        log[count++] = entry;
    }
}
