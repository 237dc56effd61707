using System.Text.Json;
using InteractiveDrama.Playback.Engine.Values;

namespace InteractiveDrama.Playback.Engine.Programs;

/// <summary>Reads LIST definitions and list values of a compiled story.</summary>
internal static class ListReader
{
    public static ItemTable Read(JsonElement story)
    {
        if (!story.TryGetProperty("listDefs", out var definitions))
            return new ItemTable([]);
        if (definitions.ValueKind != JsonValueKind.Object)
            throw new InvalidStoryProgramException("'listDefs' is no object.");
        var lists = new Dictionary<string, IReadOnlyList<(string, int)>>(StringComparer.Ordinal);
        foreach (var list in definitions.EnumerateObject())
        {
            if (list.Value.ValueKind != JsonValueKind.Object)
                throw new InvalidStoryProgramException($"The list '{list.Name}' is no object.");
            var items = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var item in list.Value.EnumerateObject())
            {
                if (
                    item.Value.ValueKind != JsonValueKind.Number
                    || !item.Value.TryGetInt32(out var value)
                )
                    throw new InvalidStoryProgramException(
                        $"The item '{item.Name}' of the list '{list.Name}' has no whole number."
                    );
                items[item.Name] = value;
            }

            lists[list.Name] = [.. items.Select(i => (i.Key, i.Value))];
        }

        return new ItemTable([.. lists.Select(l => (l.Key, l.Value))]);
    }

    public static ItemList ReadLiteral(JsonElement literal, ItemTable table, string place)
    {
        var written = literal.GetProperty("list");
        if (written.ValueKind != JsonValueKind.Object)
            throw new InvalidStoryProgramException($"The list at {place} is no object.");
        var items = new List<int>();
        var known = new HashSet<int>();
        foreach (var entry in written.EnumerateObject())
        {
            if (
                !entry.Name.Contains('.', StringComparison.Ordinal)
                || !table.TryFind(entry.Name, out var item)
            )
                throw new InvalidStoryProgramException(
                    $"The list at {place} has an item '{entry.Name}' that no list defines."
                );
            if (known.Add(item))
                items.Add(item);
        }

        return items.Count > 0 ? ItemList.Of([.. items]) : Empty(literal, table, place);
    }

    private static ItemList Empty(JsonElement literal, ItemTable table, string place)
    {
        if (!literal.TryGetProperty("origins", out var origins))
            return ItemList.Empty;
        if (origins.ValueKind != JsonValueKind.Array)
            throw new InvalidStoryProgramException($"The list at {place} has odd origins.");
        var names = new List<int>();
        foreach (var origin in origins.EnumerateArray())
        {
            if (
                origin.ValueKind != JsonValueKind.String
                || !table.TryFindList(origin.GetString()!, out var list)
            )
                throw new InvalidStoryProgramException(
                    $"The list at {place} comes from a list that nothing defines."
                );
            if (!names.Contains(list))
                names.Add(list);
        }

        return ItemList.EmptyOf([.. names], null);
    }
}
