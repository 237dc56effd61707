using InteractiveDrama.Playback.Engine.Programs;

namespace InteractiveDrama.Playback.Engine.Running;

/// <summary>Watches a machine run.</summary>
internal interface IMachineObserver
{
    /// <summary>An instruction is about to run.</summary>
    void Running(Machine machine, in Instruction instruction, int address);

    /// <summary>It ran.</summary>
    void Ran(Machine machine, in Instruction instruction, int address);

    /// <summary>The machine went back to the end of the line: what ran since then runs again.</summary>
    void WentBack(Machine machine);
}
