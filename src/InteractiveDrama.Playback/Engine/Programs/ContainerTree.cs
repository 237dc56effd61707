using System.Text.Json;

namespace InteractiveDrama.Playback.Engine.Programs;

/// <summary>The containers of a compiled story, numbered in the order of their beginnings, with their addresses.</summary>
internal sealed class ContainerTree
{
    private const int MaxContainers = 1 << 20;
    private const int MaxAddresses = 1 << 22;
    private readonly List<Node> nodes = [];

    private ContainerTree() { }

    /// <summary>A container while the program is read.</summary>
    internal sealed class Node(int index, Node? parent, JsonElement content)
    {
        public int Index { get; } = index;

        public Node? Parent { get; } = parent;

        public JsonElement Content { get; } = content;

        public string? Name { get; set; }

        public int Slot { get; set; } = -1;

        public int Flags { get; set; }

        public int Last { get; set; }

        public int Head { get; set; }

        public int Count => Content.GetArrayLength() - 1;

        /// <summary>The containers in its content, by index.</summary>
        public Dictionary<int, Node> Children { get; } = [];

        /// <summary>What can be reached by name.</summary>
        public Dictionary<string, Node> Named { get; } = new(StringComparer.Ordinal);
    }

    public IReadOnlyList<Node> Nodes => nodes;

    public Node Root => nodes[0];

    /// <summary>How many addresses the program has.</summary>
    public int Length { get; private set; }

    public static ContainerTree Read(JsonElement root)
    {
        var tree = new ContainerTree();
        var pending = new Stack<(JsonElement Content, Node? Parent, string? Name, int Slot)>();
        pending.Push((root, null, null, -1));
        while (pending.TryPop(out var next))
        {
            var node = tree.Add(next.Content, next.Parent, next.Name, next.Slot);
            // What is pushed last is numbered first: content in order, then what is known by name only.
            var inner = new List<(JsonElement, Node?, string?, int)>();
            var index = 0;
            foreach (var item in node.Content.EnumerateArray())
            {
                if (index < node.Count && item.ValueKind == JsonValueKind.Array)
                    inner.Add((item, node, null, index));
                index++;
            }

            inner.AddRange(NamedOnly(node));
            for (var i = inner.Count - 1; i >= 0; i--)
                pending.Push(inner[i]);
        }

        tree.Finish();
        return tree;
    }

    private Node Add(JsonElement content, Node? parent, string? name, int slot)
    {
        if (nodes.Count >= MaxContainers)
            throw new InvalidStoryProgramException(
                $"The compiled story has more than {MaxContainers} containers."
            );
        var node = new Node(nodes.Count, parent, content) { Name = name, Slot = slot };
        if (content.GetArrayLength() == 0)
            throw new InvalidStoryProgramException(
                $"A container {Where(node)} is empty: even its closing element is missing."
            );
        nodes.Add(node);
        ReadSettings(node);
        if (slot >= 0)
            parent!.Children[slot] = node;
        if (node.Name is { Length: > 0 } own && parent is not null)
            parent.Named[own] = node;
        return node;
    }

    private static void ReadSettings(Node node)
    {
        var settings = node.Content[node.Count];
        if (settings.ValueKind == JsonValueKind.Null)
            return;
        if (settings.ValueKind != JsonValueKind.Object)
            throw new InvalidStoryProgramException(
                $"The container {Where(node)} does not close with its names and flags."
            );
        foreach (var setting in settings.EnumerateObject())
        {
            switch (setting.Name)
            {
                case "#f"
                    when setting.Value.ValueKind == JsonValueKind.Number
                        && setting.Value.TryGetInt32(out var flags):
                    node.Flags = flags;
                    break;
                case "#n" when setting.Value.ValueKind == JsonValueKind.String:
                    node.Name ??= setting.Value.GetString() is { Length: > 0 } name ? name : null;
                    break;
                default:
                    if (setting.Value.ValueKind != JsonValueKind.Array)
                        throw new InvalidStoryProgramException(
                            $"'{setting.Name}' in the container {Where(node)} is no container."
                        );
                    break;
            }
        }
    }

    private static IEnumerable<(JsonElement, Node?, string?, int)> NamedOnly(Node node)
    {
        var settings = node.Content[node.Count];
        if (settings.ValueKind != JsonValueKind.Object)
            return [];
        var named = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var setting in settings.EnumerateObject())
        {
            if (setting.Value.ValueKind == JsonValueKind.Array)
                named[setting.Name] = setting.Value;
        }

        return named.Select(n => (n.Value, (Node?)node, (string?)n.Key, -1));
    }

    private void Finish()
    {
        for (var i = nodes.Count - 1; i >= 0; i--)
        {
            var node = nodes[i];
            node.Last = Math.Max(node.Last, i);
            if (node.Parent is { } parent)
                parent.Last = Math.Max(parent.Last, node.Last);
        }

        foreach (var node in nodes)
        {
            node.Head = Length;
            Length += node.Count + 2;
            if (Length > MaxAddresses)
                throw new InvalidStoryProgramException(
                    $"The compiled story has more than {MaxAddresses} instructions."
                );
        }
    }

    public static string Where(Node node)
    {
        var parts = new Stack<string>();
        for (var at = node; at.Parent is not null; at = at.Parent)
            parts.Push(
                at.Name ?? at.Slot.ToString(System.Globalization.CultureInfo.InvariantCulture)
            );
        return parts.Count == 0 ? "at the root" : $"at '{string.Join('.', parts)}'";
    }
}
