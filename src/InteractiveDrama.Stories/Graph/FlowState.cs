using Ink.Runtime;

namespace InteractiveDrama.Stories.Graph;

/// <summary>How a flow stands while it is walked.</summary>
/// <param name="Container">The container it is in.</param>
/// <param name="Index">The next content in it.</param>
/// <param name="Stack">The tunnels around it.</param>
/// <param name="HasChoice">True when a choice was passed since the last stop.</param>
/// <param name="Ending">The last ending named.</param>
/// <param name="LastFlow">The knot or stitch of the last line.</param>
/// <param name="Target">The last divert target that was pushed as a value.</param>
/// <param name="Return">Where a choice's shared start text goes on.</param>
internal sealed record FlowState(
    Container Container,
    int Index,
    FlowStack Stack,
    bool HasChoice,
    string? Ending,
    string LastFlow,
    Ink.Runtime.Path? Target,
    Ink.Runtime.Path? Return
)
{
    public FlowState Next => this with { Index = Index + 1 };

    public FlowState To(Pointer pointer) =>
        this with
        {
            Container = pointer.container,
            Index = Math.Max(0, pointer.index),
        };
}
