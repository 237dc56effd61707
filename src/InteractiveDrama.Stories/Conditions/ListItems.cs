using System.Collections.Immutable;

namespace InteractiveDrama.Stories.Conditions;

/// <summary>A list's value in a condition.</summary>
/// <param name="Items">The items' full names with their numbers.</param>
public sealed record ListItems(ImmutableSortedDictionary<string, int> Items)
{
    /// <summary>A list without items.</summary>
    public static ListItems Empty { get; } =
        new(ImmutableSortedDictionary.Create<string, int>(StringComparer.Ordinal));

    /// <summary>The items of both.</summary>
    /// <param name="other">The other list.</param>
    public ListItems Union(ListItems other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new ListItems(Items.SetItems(other.Items));
    }

    /// <summary>The items the other does not have.</summary>
    /// <param name="other">The other list.</param>
    public ListItems Without(ListItems other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new ListItems(Items.RemoveRange(other.Items.Keys));
    }

    /// <summary>The items both have.</summary>
    /// <param name="other">The other list.</param>
    public ListItems Intersect(ListItems other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Without(Without(other));
    }

    /// <summary>True when it has all items of the other, and the other has any.</summary>
    /// <param name="other">The other list.</param>
    public bool Has(ListItems other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return !other.Items.IsEmpty && other.Items.Keys.All(Items.ContainsKey);
    }

    /// <summary>True when both have the same items.</summary>
    /// <param name="other">The other list.</param>
    public bool IsSame(ListItems other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Items.Count == other.Items.Count && other.Items.Keys.All(Items.ContainsKey);
    }

    /// <summary>The item with the least number, alone.</summary>
    public ListItems Least => Items.IsEmpty ? Empty : Only(Items.MinBy(i => i.Value));

    /// <summary>The item with the greatest number, alone.</summary>
    public ListItems Greatest => Items.IsEmpty ? Empty : Only(Items.MaxBy(i => i.Value));

    /// <summary>The greatest number; 0 without items.</summary>
    public int Number => Items.IsEmpty ? 0 : Items.Values.Max();

    /// <summary>The least number; 0 without items.</summary>
    public int LeastNumber => Items.IsEmpty ? 0 : Items.Values.Min();

    private static ListItems Only(KeyValuePair<string, int> item) =>
        new(Empty.Items.Add(item.Key, item.Value));
}
