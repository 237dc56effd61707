namespace InteractiveDrama.Stories.Flow;

/// <summary>A way from one point of a compiled story to another.</summary>
/// <param name="Kind">How it is gone.</param>
/// <param name="To">The point it leads to.</param>
internal readonly record struct FlowWay(FlowWayKind Kind, int To);
