using Ink.Runtime;

namespace InteractiveDrama.Stories.Graph;

/// <summary>Where a flow can stop.</summary>
/// <param name="Choices">The choices it can offer.</param>
/// <param name="Ends">The endings and dead ends it can come to.</param>
/// <param name="LastFlows">The knots and stitches its last line can be of when it stops to offer choices.</param>
internal sealed record FlowStops(
    IReadOnlyList<ReachedChoice> Choices,
    IReadOnlyList<FlowEnd> Ends,
    IReadOnlyCollection<string> LastFlows
);

/// <summary>A choice a flow can offer.</summary>
/// <param name="Choice">The choice point.</param>
/// <param name="Stack">The tunnels it is offered in.</param>
internal sealed record ReachedChoice(ChoicePoint Choice, FlowStack Stack);

/// <summary>An ending or dead end.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Path">Where the flow stopped.</param>
/// <param name="IsDeadEnd">True where content ran out.</param>
internal sealed record FlowEnd(string Id, string Path, bool IsDeadEnd);
