using Ink.Runtime;

namespace InteractiveDrama.Stories.Graph;

/// <summary>The places that a story ever names as values: where a variable divert may lead.</summary>
internal static class DivertTargets
{
    public static IReadOnlyList<Ink.Runtime.Path> Of(Container root)
    {
        var found = new Dictionary<string, Ink.Runtime.Path>(StringComparer.Ordinal);
        var pending = new Stack<Container>([root]);
        while (pending.TryPop(out var container))
        {
            foreach (
                var item in container.content.Concat(
                    container.namedOnlyContent?.Values ?? Enumerable.Empty<Ink.Runtime.Object>()
                )
            )
            {
                if (item is Container inner)
                    pending.Push(inner);
                else if (
                    item is DivertTargetValue value
                    && !value.targetPath.ToString().Contains('$', StringComparison.Ordinal)
                )
                    found.TryAdd(value.targetPath.ToString(), value.targetPath);
            }
        }

        return [.. found.Values];
    }
}
