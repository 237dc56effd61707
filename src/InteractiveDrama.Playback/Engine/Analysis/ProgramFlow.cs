using InteractiveDrama.Playback.Engine.Programs;

namespace InteractiveDrama.Playback.Engine.Analysis;

/// <summary>Where the flow may go from each address, whatever the variables hold; calls come back.</summary>
internal sealed class ProgramFlow
{
    private readonly StoryProgram program;
    private readonly ProgramDetours detours;
    private readonly Dictionary<int, List<int>> returns = [];
    private readonly List<int> anywhere = [];

    public ProgramFlow(StoryProgram program, ProgramDetours detours)
    {
        (this.program, this.detours) = (program, detours);
        var returning = FindReturns();
        for (var i = 0; i < program.Targets.Length; i++)
        {
            if (!returning.Contains(i))
                anywhere.Add(program.Targets[i].Address);
        }
    }

    /// <summary>Calls back with every address that may run after one.</summary>
    public void Follow<T>(int address, ref T state, FlowStep<T> step)
    {
        ref readonly var instruction = ref program.Code[address];
        var next = program.Next[address];
        switch (instruction.Opcode)
        {
            case Opcode.EnterContainer when program.Containers[instruction.A].Count > 0:
                step(ref state, program.Containers[instruction.A].First);
                return;
            case Opcode.Divert:
                step(ref state, instruction.A);
                if (!GoesOn(instruction))
                    return;
                break;
            case Opcode.DivertToVariable:
                foreach (var target in TargetsOf(address, instruction.A))
                    step(ref state, target);
                if (!GoesOn(instruction))
                    return;
                break;
            case Opcode.CallExternal
                when program.Knots.TryGetValue(program.Names[instruction.A], out var fallback):
                step(ref state, program.Containers[fallback].First);
                break;
            case Opcode.OfferChoice:
                step(ref state, instruction.A);
                foreach (var detour in detours.From(address))
                {
                    if (detour.Container is { } knot)
                        step(ref state, program.Containers[knot].First);
                }

                break;
            case Opcode.StartThread when next >= 0 && program.Next[next] >= 0:
                step(ref state, program.Next[next]);
                break;
            case Opcode.ReturnFromTunnel when !ReturnsPlainly(address):
                foreach (var target in anywhere)
                    step(ref state, target);
                return;
            case Opcode.ReturnFromTunnel or Opcode.ReturnFromFunction or Opcode.Done or Opcode.End:
                return;
            default:
                break;
        }

        if (next >= 0)
            step(ref state, next);
    }

    private static bool GoesOn(in Instruction divert) =>
        divert.Has(InstructionFlags.Conditional)
        || divert.Has(InstructionFlags.CallsFunction)
        || divert.Has(InstructionFlags.CallsTunnel);

    private List<int> TargetsOf(int address, int name) =>
        name == program.ReturnName && returns.TryGetValue(program.Owner[address], out var known)
            ? known
            : anywhere;

    // "void, /ev, ->->" returns to the caller; anything else may go on elsewhere.
    private bool ReturnsPlainly(int address) =>
        address >= 2
        && program.Code[address - 1].Opcode == Opcode.EndEvaluation
        && program.Code[address - 2].Opcode == Opcode.PushVoid;

    private HashSet<int> FindReturns()
    {
        var found = new HashSet<int>();
        for (var address = 1; address < program.Code.Length; address++)
        {
            ref readonly var assign = ref program.Code[address];
            if (assign.Opcode != Opcode.AssignVariable || assign.A != program.ReturnName)
                continue;
            var push = address - 1;
            if (program.Code[push].Opcode == Opcode.EndEvaluation)
                push--;
            var divert = address + 1;
            while (
                divert < program.Code.Length
                && program.Code[divert].Opcode is Opcode.BeginString or Opcode.EndEvaluation
            )
                divert++;
            if (
                program.Code[push].Opcode != Opcode.PushTarget
                || program.Code[divert].Opcode != Opcode.Divert
            )
                continue;
            var target = program.Code[push].A;
            var container = program.Owner[program.Code[divert].A];
            if (!returns.TryGetValue(container, out var known))
                returns[container] = known = [];
            known.Add(program.Targets[target].Address);
            found.Add(target);
        }

        return found;
    }
}
