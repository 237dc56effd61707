namespace InteractiveDrama.Playback.Engine.Values;

/// <summary>The operations on lists.</summary>
internal static class ListOperations
{
    public static ItemList Union(ItemTable table, ItemList left, ItemList right)
    {
        if (left.Count == 0 && right.Count == 0)
            return ItemList.EmptyOf(table.NamesOf(left), table.OriginsOf(left));
        var items = new List<int>(left.Count + right.Count);
        items.AddRange(left.Items);
        var known = Searched(left);
        foreach (var item in right.Items)
        {
            if (!IsIn(known, item))
                items.Add(item);
        }

        return ItemList.Of([.. items]);
    }

    public static ItemList Without(ItemTable table, ItemList left, ItemList right)
    {
        var taken = Searched(right);
        var items = new List<int>(left.Count);
        foreach (var item in left.Items)
        {
            if (!IsIn(taken, item))
                items.Add(item);
        }

        return items.Count == 0
            ? ItemList.EmptyOf(table.NamesOf(left), table.OriginsOf(left))
            : ItemList.Of([.. items]);
    }

    public static ItemList Intersect(ItemList left, ItemList right)
    {
        var known = Searched(right);
        var items = new List<int>();
        foreach (var item in left.Items)
        {
            if (IsIn(known, item))
                items.Add(item);
        }

        return ItemList.Of([.. items]);
    }

    /// <summary>True when the right list's items are all in the left one, and there are any.</summary>
    public static bool Contains(ItemList left, ItemList right)
    {
        if (left.Count == 0 || right.Count == 0)
            return false;
        var known = Searched(left);
        foreach (var item in right.Items)
        {
            if (!IsIn(known, item))
                return false;
        }

        return true;
    }

    public static bool AreEqual(ItemList left, ItemList right) =>
        left.Count == right.Count && (left.Count == 0 || Contains(left, right));

    public static bool IsGreater(ItemTable table, ItemList left, ItemList right) =>
        left.Count > 0
        && (
            right.Count == 0 || table.ValueOf(table.MinOf(left)) > table.ValueOf(table.MaxOf(right))
        );

    public static bool IsGreaterOrEqual(ItemTable table, ItemList left, ItemList right) =>
        left.Count > 0
        && (
            right.Count == 0
            || (
                table.ValueOf(table.MinOf(left)) >= table.ValueOf(table.MinOf(right))
                && table.ValueOf(table.MaxOf(left)) >= table.ValueOf(table.MaxOf(right))
            )
        );

    public static bool IsLess(ItemTable table, ItemList left, ItemList right) =>
        right.Count > 0
        && (
            left.Count == 0 || table.ValueOf(table.MaxOf(left)) < table.ValueOf(table.MinOf(right))
        );

    public static bool IsLessOrEqual(ItemTable table, ItemList left, ItemList right) =>
        right.Count > 0
        && (
            left.Count == 0
            || (
                table.ValueOf(table.MaxOf(left)) <= table.ValueOf(table.MaxOf(right))
                && table.ValueOf(table.MinOf(left)) <= table.ValueOf(table.MinOf(right))
            )
        );

    public static ItemList Min(ItemTable table, ItemList list) => Single(table.MinOf(list));

    public static ItemList Max(ItemTable table, ItemList list) => Single(table.MaxOf(list));

    /// <summary>Every item of the lists it comes from.</summary>
    public static ItemList All(ItemTable table, ItemList list) =>
        ItemList.Of([
            .. table
                .OriginsOf(list)
                .SelectMany(o => Enumerable.Range(table.First(o), table.End(o) - table.First(o))),
        ]);

    /// <summary>Every item of the lists it comes from that it does not have.</summary>
    public static ItemList Invert(ItemTable table, ItemList list)
    {
        var known = Searched(list);
        return ItemList.Of([.. All(table, list).Items.ToArray().Where(i => !IsIn(known, i))]);
    }

    /// <summary>The items whose values lie in the bounds, by value.</summary>
    public static ItemList Range(ItemTable table, ItemList list, in Value least, in Value most)
    {
        if (list.Count == 0)
            return ItemList.Empty;
        var from =
            least.Kind == ValueKind.Int ? least.Int
            : least is { Kind: ValueKind.List, Items.Count: > 0 }
                ? table.ValueOf(table.MinOf(least.Items))
            : 0;
        var to =
            most.Kind == ValueKind.Int ? most.Int
            : most is { Kind: ValueKind.List, Items.Count: > 0 }
                ? table.ValueOf(table.MaxOf(most.Items))
            : int.MaxValue;
        int[] items =
        [
            .. table.Ordered(list).Where(i => table.ValueOf(i) >= from && table.ValueOf(i) <= to),
        ];
        return items.Length == 0 ? ItemList.EmptyOf(table.NamesOf(list), null) : ItemList.Of(items);
    }

    /// <summary>Each item's neighbour so many values on; those without one are gone.</summary>
    public static ItemList Shift(ItemTable table, ItemList list, int by)
    {
        var items = new List<int>(list.Count);
        foreach (var item in list.Items)
        {
            var shifted = table.WithValue(table.ListOf(item), unchecked(table.ValueOf(item) + by));
            if (shifted < 0)
                continue;
            if (items.Contains(shifted))
                throw new StoryFault(
                    "An item was already added: two items of the list have one value."
                );
            items.Add(shifted);
        }

        return ItemList.Of([.. items]);
    }

    private static ItemList Single(int item) => item < 0 ? ItemList.Empty : ItemList.Of([item]);

    // Short lists are searched, long ones hashed: the cost stays in proportion to the lists.
    private static (ItemList List, HashSet<int>? Set) Searched(ItemList list) =>
        (list, list.Count <= 16 ? null : [.. list.Items]);

    private static bool IsIn((ItemList List, HashSet<int>? Set) searched, int item) =>
        searched.Set?.Contains(item) ?? searched.List.Contains(item);
}
