namespace InteractiveDrama.Playback.Engine.Values;

/// <summary>
/// A list of ink: items in the order in which they came, by their numbers in the <see cref="ItemTable"/>. An
/// empty list remembers which lists it came from, because LIST_ALL and LIST_INVERT ask for that.
/// </summary>
internal sealed class ItemList
{
    private readonly int[] items;
    private readonly int[]? names;
    private readonly int[]? origins;

    private ItemList(int[] items, int[]? names, int[]? origins)
    {
        this.items = items;
        this.names = names;
        this.origins = names ?? origins;
    }

    /// <summary>An empty list that comes from nowhere.</summary>
    public static ItemList Empty { get; } = new([], null, null);

    public int Count => items.Length;

    public ReadOnlySpan<int> Items => items;

    /// <summary>The lists an empty list was named after, each once; null when it was not.</summary>
    public ReadOnlySpan<int> Names => names;

    public bool HasNames => names is not null;

    /// <summary>The lists an empty list's items would come from, each once.</summary>
    public ReadOnlySpan<int> EmptyOrigins => origins;

    public static ItemList Of(int[] items) => items.Length == 0 ? Empty : new(items, null, null);

    /// <summary>An empty list.</summary>
    /// <param name="names">Lists it is named after; null when it is not.</param>
    /// <param name="origins">Lists its items would come from when it has no names.</param>
    public static ItemList EmptyOf(int[]? names, int[]? origins) =>
        names is null && origins is not { Length: > 0 } ? Empty : new([], names, origins);

    public bool Contains(int item) => Array.IndexOf(items, item) >= 0;

    public bool IsSame(ItemList other) =>
        items.AsSpan().SequenceEqual(other.items)
        && HasNames == other.HasNames
        && EmptyOrigins.SequenceEqual(other.EmptyOrigins);
}
