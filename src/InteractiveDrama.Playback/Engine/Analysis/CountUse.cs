namespace InteractiveDrama.Playback.Engine.Analysis;

/// <summary>How closely a story looks at a count: what it cannot tell apart is the same to it.</summary>
internal struct CountUse
{
    private int saturation;
    private int modulus;

    /// <summary>True when something looks at the count at all.</summary>
    public bool IsRead { get; private set; }

    /// <summary>True when the count itself shows.</summary>
    public bool IsExact { get; private set; }

    public void Exactly()
    {
        IsRead = true;
        IsExact = true;
    }

    /// <summary>Counts from this one on are all the same.</summary>
    public void UpTo(int count)
    {
        IsRead = true;
        saturation = Math.Max(saturation, count);
    }

    /// <summary>The count is read modulo a number.</summary>
    public void Modulo(int number)
    {
        UpTo(1);
        var common = modulus == 0 ? number : LeastCommon(modulus, number);
        if (common is <= 0 or > 1_000_000)
            IsExact = true;
        else
            modulus = (int)common;
    }

    /// <summary>The least count that the story cannot tell from one.</summary>
    public readonly int ClassOf(int count) =>
        !IsRead ? 0
        : IsExact || count <= saturation ? count
        : modulus == 0 ? saturation
        : saturation + ((count - saturation) % modulus);

    private static long LeastCommon(int left, int right)
    {
        long a = left;
        long b = right;
        while (b != 0)
            (a, b) = (b, a % b);
        return left / a * right;
    }
}
