using System.Globalization;

namespace InteractiveDrama.Playback.Engine.Programs;

/// <summary>Turns the paths of a compiled story into addresses, once, while it is read.</summary>
internal static class PathResolver
{
    /// <summary>Where a path leads.</summary>
    /// <param name="Node">The container that is named, or that holds what is counted.</param>
    /// <param name="Slot">Index in that container's content; -1 when the container itself is meant.</param>
    internal readonly record struct Place(ContainerTree.Node Node, int Slot)
    {
        /// <summary>Where a divert to it begins: a container's content, or the content itself.</summary>
        public int Start => Slot < 0 ? Node.Head + 1 : Node.Head + 1 + Slot;

        /// <summary>Its address as a value holds it: a container's head, or the content itself.</summary>
        public int Address => Slot < 0 ? Node.Head : Node.Head + 1 + Slot;

        /// <summary>The container it is; null when it is other content.</summary>
        public ContainerTree.Node? Container =>
            Slot < 0 ? Node : Node.Children.GetValueOrDefault(Slot);
    }

    /// <summary>Resolves a path that stands in a container's content.</summary>
    /// <exception cref="InvalidStoryProgramException">Nothing is there.</exception>
    public static Place Resolve(ContainerTree tree, ContainerTree.Node from, string path)
    {
        var relative = path.StartsWith('.');
        var parts = (relative ? path[1..] : path).Split('.');
        var node = relative ? from : tree.Root;
        // A relative path begins at the instruction; its first step leads to the container it stands in.
        for (var i = relative ? 1 : 0; i < parts.Length; i++)
        {
            var isLast = i == parts.Length - 1;
            if (TryIndex(parts[i], out var index))
            {
                if (index >= node.Count)
                    throw Missing(path, from);
                if (isLast)
                    return new Place(node, index);
                node = node.Children.GetValueOrDefault(index) ?? throw Missing(path, from);
            }
            else
            {
                node =
                    (parts[i] == "^" ? node.Parent : node.Named.GetValueOrDefault(parts[i]))
                    ?? throw Missing(path, from);
            }
        }

        return new Place(node, -1);
    }

    private static bool TryIndex(string part, out int index) =>
        int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out index);

    private static InvalidStoryProgramException Missing(string path, ContainerTree.Node from) =>
        new($"The path '{path}' in the container {ContainerTree.Where(from)} leads nowhere.");
}
