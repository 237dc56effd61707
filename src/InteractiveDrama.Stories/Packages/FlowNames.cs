namespace InteractiveDrama.Stories.Packages;

/// <summary>The knots and stitches that content paths begin with.</summary>
public static class FlowNames
{
    /// <summary>The name of the story's root.</summary>
    public const string Root = "start";

    /// <summary>The knot, or <c>knot.stitch</c>, of a content path; <see cref="Root"/> for the root.</summary>
    /// <param name="path">A path in ink's compiled story.</param>
    /// <param name="flows">The names of all knots and stitches.</param>
    public static string Of(string path, IReadOnlySet<string> flows)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(flows);
        var first = path.IndexOf('.', StringComparison.Ordinal);
        var knot = first < 0 ? path : path[..first];
        if (!flows.Contains(knot))
            return Root;
        if (first < 0)
            return knot;
        var second = path.IndexOf('.', first + 1);
        var stitch = second < 0 ? path : path[..second];
        return flows.Contains(stitch) ? stitch : knot;
    }

    /// <summary>The knot of a flow: the flow itself, or what stands before its stitch.</summary>
    /// <param name="flow">A flow's name.</param>
    public static string Knot(string flow)
    {
        ArgumentNullException.ThrowIfNull(flow);
        return flow.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot ? flow[..dot] : flow;
    }
}
