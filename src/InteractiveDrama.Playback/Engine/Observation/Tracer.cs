using InteractiveDrama.Playback.Engine.Programs;
using InteractiveDrama.Playback.Engine.Running;
using InteractiveDrama.Stories.Packages;

namespace InteractiveDrama.Playback.Engine.Observation;

/// <summary>Tells somebody of every instruction, in the order in which they count: what ran ahead is told when it is kept.</summary>
internal sealed class Tracer(
    StoryProgram program,
    Func<string, SourcePlace?> placeOf,
    Action<TraceEntry> tell
) : IMachineObserver
{
    private readonly List<TraceEntry> ahead = [];
    private int depthBefore;

    public void Running(Machine machine, in Instruction instruction, int address)
    {
        if (!machine.IsAhead)
            Flush();
        depthBefore = machine.Stack.Length;
    }

    public void Ran(Machine machine, in Instruction instruction, int address)
    {
        var path = program.PathOf(address);
        var place = placeOf(path);
        var left =
            machine.Stack.Length > depthBefore
            || (machine.Stack.Length > 0 && instruction.Opcode >= Opcode.Add)
                ? machine.Display(machine.Stack[^1])
                : null;
        ahead.Add(
            new TraceEntry(path, place?.File, place?.Line, instruction.Opcode.ToString(), left)
        );
    }

    public void WentBack(Machine machine) => ahead.Clear();

    /// <summary>Tells what is still waiting.</summary>
    public void Flush()
    {
        foreach (var entry in ahead)
            tell(entry);
        ahead.Clear();
    }
}
