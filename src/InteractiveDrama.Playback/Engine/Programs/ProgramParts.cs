using System.Collections.Frozen;
using InteractiveDrama.Playback.Engine.Values;

namespace InteractiveDrama.Playback.Engine.Programs;

/// <summary>What a reader found; see <see cref="StoryProgram"/>.</summary>
internal sealed record ProgramParts
{
    public required ulong Fingerprint { get; init; }

    public required Instruction[] Code { get; init; }

    public required int[] Next { get; init; }

    public required Branch[] Branches { get; init; }

    public required int[] Owner { get; init; }

    public required ContainerInfo[] Containers { get; init; }

    public required string[] Strings { get; init; }

    public required string[] Names { get; init; }

    public required ItemList[] Lists { get; init; }

    public required DivertTarget[] Targets { get; init; }

    public required ItemTable Items { get; init; }

    public required int[] GlobalOf { get; init; }

    public required string[] GlobalNames { get; init; }

    public required int[] ItemOf { get; init; }

    public required FrozenDictionary<string, int> Knots { get; init; }

    public required string[] MissingExternals { get; init; }
}
