using InteractiveDrama.Playback.Engine.Programs;
using InteractiveDrama.Playback.Engine.Values;

namespace InteractiveDrama.Playback.Engine.Running;

/// <summary>
/// The globals, visit counts and turn records while a step runs. What was written is remembered, so that reading,
/// saving and clearing cost by what a viewer did, not by the size of the story; what is written while looking ahead
/// can be taken back.
/// </summary>
internal sealed class StoryMemory(StoryProgram program)
{
    private readonly Value[] globals = [.. program.Defaults];
    private readonly int[] visits = new int[program.VisitCounters.Length];

    // The turn plus two; 0 for never.
    private readonly int[] turns = new int[program.TurnRecords.Length];
    private readonly WrittenSet writtenGlobals = new(program.Defaults.Length);
    private readonly WrittenSet writtenVisits = new(program.VisitCounters.Length);
    private readonly WrittenSet writtenTurns = new(program.TurnRecords.Length);
    private (int Index, Value Before)[] globalLog = new (int, Value)[8];
    private (int Index, int Before)[] countLog = new (int, int)[16];
    private int globalLogged;
    private int countLogged;
    private bool logging;

    /// <summary>The globals written since the beginning, in order; some may be as they were.</summary>
    public ReadOnlySpan<int> WrittenGlobals => writtenGlobals.Ordered();

    /// <summary>The counters written since the beginning, in order; some may be zero again.</summary>
    public ReadOnlySpan<int> WrittenVisits => writtenVisits.Ordered();

    /// <summary>The turn records written since the beginning, in order; some may be empty again.</summary>
    public ReadOnlySpan<int> WrittenTurns => writtenTurns.Ordered();

    public ref readonly Value Global(int index) => ref globals[index];

    /// <summary>True for a global whose value is not its default.</summary>
    public bool IsChanged(int index) => !Value.AreSame(globals[index], program.Defaults[index]);

    public int Visits(int counter) => visits[counter];

    /// <summary>The turn of the last visit, from -1 on; null for none.</summary>
    public int? Turn(int record) => turns[record] == 0 ? null : turns[record] - 2;

    public void SetGlobal(int index, in Value value)
    {
        if (logging)
            Log(ref globalLog, ref globalLogged, (index, globals[index]));
        globals[index] = value;
        writtenGlobals.Add(index);
    }

    public void SetVisits(int counter, int count)
    {
        if (logging)
            Log(ref countLog, ref countLogged, (counter, visits[counter]));
        visits[counter] = count;
        writtenVisits.Add(counter);
    }

    public void SetTurn(int record, int turn)
    {
        if (logging)
            Log(ref countLog, ref countLogged, (~record, turns[record]));
        turns[record] = turn + 2;
        writtenTurns.Add(record);
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

    /// <summary>Everything as at the story's beginning.</summary>
    public void Clear()
    {
        foreach (var index in writtenGlobals.All)
            globals[index] = program.Defaults[index];
        foreach (var counter in writtenVisits.All)
            visits[counter] = 0;
        foreach (var record in writtenTurns.All)
            turns[record] = 0;
        writtenGlobals.Clear();
        writtenVisits.Clear();
        writtenTurns.Clear();
        KeepLogged();
    }

    private static void Log<T>(ref T[] log, ref int count, T entry)
    {
        if (count == log.Length)
            Array.Resize(ref log, log.Length * 2);
        log[count++] = entry;
    }
}
