namespace InteractiveDrama.Playback.Engine.Running;

/// <summary>What put a frame on the call stack.</summary>
internal enum FrameKind : byte
{
    Tunnel,
    Function,
}
