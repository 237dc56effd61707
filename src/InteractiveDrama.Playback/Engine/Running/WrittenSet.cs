namespace InteractiveDrama.Playback.Engine.Running;

/// <summary>A set of indices that costs by its members, not by its range.</summary>
internal sealed class WrittenSet(int range)
{
    private readonly bool[] has = new bool[range];
    private int[] members = new int[16];
    private int count;

    // So many members from the first on are in order.
    private int ordered;

    public ReadOnlySpan<int> All => members.AsSpan(0, count);

    public void Add(int index)
    {
        if (has[index])
            return;
        has[index] = true;
        if (count == members.Length)
            Array.Resize(ref members, members.Length * 2);
        if (ordered == count && (count == 0 || members[count - 1] < index))
            ordered++;
        members[count++] = index;
    }

    /// <summary>The members in order.</summary>
    public ReadOnlySpan<int> Ordered()
    {
        // A step adds few members behind the many it read in order.
        for (; ordered < count; ordered++)
        {
            var member = members[ordered];
            var at = ~Array.BinarySearch(members, 0, ordered, member);
            Array.Copy(members, at, members, at + 1, ordered - at);
            members[at] = member;
        }

        return All;
    }

    public void Clear()
    {
        foreach (var member in All)
            has[member] = false;
        count = 0;
        ordered = 0;
    }
}
