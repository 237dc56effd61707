using System.Collections.Frozen;
using InteractiveDrama.Playback.Engine.Programs;

namespace InteractiveDrama.Playback.Engine.Running;

/// <summary>What a machine knows of the world around it.</summary>
/// <param name="Externals">The functions a host gives.</param>
/// <param name="SourceOf">The id of the source line of an address.</param>
/// <param name="Detours">Where experiments let choices lead.</param>
internal sealed record MachineHost(
    FrozenDictionary<string, ExternalFunction> Externals,
    Func<int, string> SourceOf,
    ProgramDetours Detours
);
