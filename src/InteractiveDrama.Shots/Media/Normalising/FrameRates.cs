namespace InteractiveDrama.Shots.Media.Normalising;

/// <summary>The frame rates in which clips leave: whole numbers, so that every second begins with a frame.</summary>
public static class FrameRates
{
    private static readonly int[] Known = [24, 25, 30];

    /// <summary>The rate nearest to a clip's own, or to its half or double where that is what it holds.</summary>
    /// <param name="source">Frames in a second; 0 when nobody knows.</param>
    /// <returns>24, 25 or 30.</returns>
    public static int Nearest(double source)
    {
        if (!double.IsFinite(source) || source <= 0)
        {
            return 25;
        }

        var rate = source;
        while (rate > 40)
        {
            rate /= 2;
        }

        while (rate < 16)
        {
            rate *= 2;
        }

        return Known.MinBy(known => Math.Abs(known - rate));
    }
}
