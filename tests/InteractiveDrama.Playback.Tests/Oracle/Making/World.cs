using System.Collections.Immutable;
using InteractiveDrama.Playback.Tests.Oracle.Writing;

namespace InteractiveDrama.Playback.Tests.Oracle.Making;

internal enum Role
{
    Knot,
    Tunnel,
    Thread,
    Function,
}

internal sealed record Variable(string Name, Sort Sort);

internal sealed record Parameter(string Name, Sort Sort, bool IsReference)
{
    public string Written =>
        IsReference ? $"ref {Name}"
        : Sort is Sort.Target or Sort.Way or Sort.Start or Sort.Function ? $"-> {Name}"
        : Name;
}

/// <summary>A knot, stitch or function that others can name.</summary>
/// <param name="Path">How it is named from anywhere.</param>
/// <param name="Role">What it is for.</param>
/// <param name="Rank">Flows call only those of a higher rank, unless a choice lies between.</param>
/// <param name="Parameters">Its parameters.</param>
/// <param name="Returns">What it returns; <see cref="Sort.Empty"/> when nothing.</param>
internal sealed record Flow(
    string Path,
    Role Role,
    int Rank,
    ImmutableArray<Parameter> Parameters,
    Sort Returns
)
{
    public string Name => Path[(Path.LastIndexOf('.') + 1)..];

    public string Header =>
        Parameters.IsEmpty
            ? Name
            : $"{Name}({string.Join(", ", Parameters.Select(p => p.Written))})";
}

internal sealed record ListDefinition(string Name, ImmutableArray<string> Items)
{
    public IEnumerable<string> FullItems => Items.Select(i => $"{Name}.{i}");
}

/// <summary>What can be named everywhere in a story.</summary>
internal sealed class World
{
    public List<Variable> Globals { get; } = [];

    public List<Variable> Constants { get; } = [];

    public List<ListDefinition> Lists { get; } = [];

    public List<Flow> Flows { get; } = [];

    /// <summary>Functions that the host may have in place of the story's own.</summary>
    public HashSet<Flow> Externals { get; } = [];

    /// <summary>Labels that are written already, as anywhere can name them.</summary>
    public List<string> Labels { get; } = [];

    /// <summary>The last knot: it leads nowhere by itself, so anything may lead to it.</summary>
    public Flow Sink => In(Role.Knot).Last();

    /// <summary>True when tunnels start threads; else threads may lead to any knot.</summary>
    public bool TunnelsStartThreads { get; init; }

    public IEnumerable<Flow> In(Role role) => Flows.Where(f => f.Role == role);
}
