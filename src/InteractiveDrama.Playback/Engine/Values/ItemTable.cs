using System.Collections.Frozen;

namespace InteractiveDrama.Playback.Engine.Values;

/// <summary>The LIST definitions of a story: every item has a number, those of one list follow each other.</summary>
internal sealed class ItemTable
{
    private readonly string[] listNames;
    private readonly int[] firstItem;
    private readonly string[] itemNames;
    private readonly int[] itemValues;
    private readonly int[] itemList;
    private readonly FrozenDictionary<string, int> byName;
    private readonly FrozenDictionary<string, int> listByName;

    /// <summary>A table of definitions.</summary>
    /// <param name="lists">Names with their items and values, in the story's order.</param>
    public ItemTable(
        IReadOnlyList<(string Name, IReadOnlyList<(string Name, int Value)> Items)> lists
    )
    {
        listNames = [.. lists.Select(l => l.Name)];
        firstItem = new int[lists.Count + 1];
        for (var i = 0; i < lists.Count; i++)
            firstItem[i + 1] = firstItem[i] + lists[i].Items.Count;
        itemNames = [.. lists.SelectMany(l => l.Items.Select(i => i.Name))];
        itemValues = [.. lists.SelectMany(l => l.Items.Select(i => i.Value))];
        itemList = [.. lists.SelectMany((l, index) => Enumerable.Repeat(index, l.Items.Count))];
        var names = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var item = 0; item < itemNames.Length; item++)
        {
            names[itemNames[item]] = item;
            names[FullName(item)] = item;
        }

        byName = names.ToFrozenDictionary(StringComparer.Ordinal);
        listByName = listNames
            .Select((name, index) => (name, index))
            .ToFrozenDictionary(l => l.name, l => l.index, StringComparer.Ordinal);
    }

    public int Count => itemNames.Length;

    public int ListCount => listNames.Length;

    public string ListName(int list) => listNames[list];

    public int ListOf(int item) => itemList[item];

    public int ValueOf(int item) => itemValues[item];

    public string NameOf(int item) => itemNames[item];

    public string FullName(int item) => $"{listNames[itemList[item]]}.{itemNames[item]}";

    public int First(int list) => firstItem[list];

    public int End(int list) => firstItem[list + 1];

    /// <summary>The item of that name, with or without its list's; where several share it, the last defined.</summary>
    public bool TryFind(string name, out int item) => byName.TryGetValue(name, out item);

    public bool TryFindList(string name, out int list) => listByName.TryGetValue(name, out list);

    /// <summary>The first item of a list with that value; -1 without one.</summary>
    public int WithValue(int list, int value)
    {
        for (var item = First(list); item < End(list); item++)
        {
            if (itemValues[item] == value)
                return item;
        }

        return -1;
    }

    /// <summary>The lists that a list's items come from, in the order of their first items.</summary>
    public int[] OriginsOf(ItemList list)
    {
        if (list.Count == 0)
            return list.EmptyOrigins.ToArray();
        var origins = new List<int>();
        foreach (var item in list.Items)
        {
            if (!origins.Contains(itemList[item]))
                origins.Add(itemList[item]);
        }

        return [.. origins];
    }

    /// <summary>The names an emptied list keeps: those of its items, or the ones it had.</summary>
    public int[]? NamesOf(ItemList list) =>
        list.Count > 0 ? OriginsOf(list)
        : list.HasNames ? list.Names.ToArray()
        : null;

    /// <summary>The item with the greatest value, the first among equals; -1 in an empty list.</summary>
    public int MaxOf(ItemList list)
    {
        var best = -1;
        foreach (var item in list.Items)
        {
            if (best < 0 || itemValues[item] > itemValues[best])
                best = item;
        }

        return best;
    }

    /// <summary>The item with the least value, the first among equals; -1 in an empty list.</summary>
    public int MinOf(ItemList list)
    {
        var best = -1;
        foreach (var item in list.Items)
        {
            if (best < 0 || itemValues[item] < itemValues[best])
                best = item;
        }

        return best;
    }

    /// <summary>The items by value, then by their list's name.</summary>
    public int[] Ordered(ItemList list)
    {
        var ordered = list.Items.ToArray();
        Array.Sort(
            ordered,
            (x, y) =>
                itemValues[x] == itemValues[y]
                    ? string.CompareOrdinal(listNames[itemList[x]], listNames[itemList[y]])
                    : itemValues[x].CompareTo(itemValues[y])
        );
        return ordered;
    }

    /// <summary>The items' names as ink prints them.</summary>
    public string TextOf(ItemList list) =>
        list.Count switch
        {
            0 => "",
            1 => itemNames[list.Items[0]],
            _ => string.Join(", ", Ordered(list).Select(NameOf)),
        };
}
