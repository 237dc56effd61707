using System.Collections.Frozen;

namespace InteractiveDrama.Playback.Engine.Running;

/// <summary>What a machine knows of the world around it.</summary>
/// <param name="Externals">The functions a host gives.</param>
/// <param name="SourceOf">The id of the source line of an address.</param>
internal sealed record MachineHost(
    FrozenDictionary<string, ExternalFunction> Externals,
    Func<int, string> SourceOf
);
