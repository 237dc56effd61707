namespace InteractiveDrama.Playback.Engine.Programs;

/// <summary>One instruction.</summary>
/// <param name="Opcode">What it does.</param>
/// <param name="Flags">How, see <see cref="InstructionFlags"/>.</param>
/// <param name="A">First operand; its meaning is the opcode's.</param>
/// <param name="B">Second operand.</param>
internal readonly record struct Instruction(Opcode Opcode, InstructionFlags Flags, int A, int B)
{
    public bool Has(InstructionFlags flag) => (Flags & flag) == flag;
}
