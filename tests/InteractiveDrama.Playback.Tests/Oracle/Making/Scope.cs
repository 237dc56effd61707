namespace InteractiveDrama.Playback.Tests.Oracle.Making;

/// <summary>What can be named at a place inside one flow.</summary>
internal sealed class Scope(Flow flow)
{
    public Flow Flow { get; } = flow;

    /// <summary>Parameters, and temps whose declaration is written above.</summary>
    public List<Variable> Temps { get; } =
    [.. flow.Parameters.Select(p => new Variable(p.Name, p.Sort))];

    /// <summary>Labels of this flow that are written above, as it names them itself.</summary>
    public List<string> Labels { get; } = [];

    /// <summary>True in what calls itself, where neither choices nor other calls stand: they would multiply.</summary>
    public bool IsRecursive => Flow.Parameters.Any(p => p.Name == "left");

    public bool IsFunction => Flow.Role == Role.Function;
}

/// <summary>Where a statement stands.</summary>
/// <param name="Depth">Weave levels, from 1.</param>
/// <param name="IsTaken">True when a choice must be taken to come here, so that a way back is no endless loop.</param>
/// <param name="Braces">How many conditionals and sequences over several lines it stands in.</param>
/// <param name="Join">Label of the gather that follows; null when none does.</param>
internal readonly record struct Spot(int Depth, bool IsTaken, int Braces, string? Join)
{
    public bool InBraces => Braces > 0;
}
