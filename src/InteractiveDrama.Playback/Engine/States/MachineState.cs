namespace InteractiveDrama.Playback.Engine.States;

/// <summary>A state of the engine: its canonical bytes, and nothing else. Two states are equal when their bytes are.</summary>
internal sealed class MachineState(byte[] bytes) : EngineState
{
    public ReadOnlySpan<byte> Bytes => bytes;
}
