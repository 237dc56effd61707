namespace InteractiveDrama.Shots.Checks;

/// <summary>
/// Looks at frames one after the other, each made small: 96 spots a side, three bytes to a spot. A spot is the mean of many
/// pixels, so that noise of cameras and encoders is gone, and what moves is not.
/// </summary>
internal sealed class FrameScan
{
    /// <summary>Width and height of a frame in spots.</summary>
    public const int Side = 96;

    /// <summary>Bytes of a frame: red, green and blue of each spot.</summary>
    public const int FrameBytes = Side * Side * 3;

    private const int Spots = Side * Side;

    // As dark as film's own black, or a tenth of full brightness; one spot in fifty may be brighter.
    private const int DarkMost = 25;
    private const int BrightSpots = Spots / 50;

    // What a flat picture varies by after encoding.
    private const int FlatSpread = 8;

    // What a held picture varies by from one encoded frame to another; and by how much one jumps that stood before.
    private const int StillMost = 6;
    private const int JumpLeast = 10;

    private readonly byte[] gray = new byte[Spots];
    private readonly byte[] before = new byte[Spots];
    private readonly byte[] held = new byte[Spots];
    private readonly List<(ulong Bits, bool IsFlat)> prints = [];
    private Run black;
    private Run flat;
    private Run still;
    private int repeated;

    /// <summary>Looks at the next frame.</summary>
    /// <param name="rgb">Its <see cref="FrameBytes"/> bytes.</param>
    public void Add(ReadOnlySpan<byte> rgb)
    {
        var isFlat = ReadGray(rgb);
        var isFirst = prints.Count == 0;
        black = black.Next(CountBright() <= BrightSpots);
        flat = flat.Next(isFlat);
        // Against the frame that the run began with: a slow move adds up, and ends it.
        if (!isFirst && Difference(held) <= StillMost)
        {
            still = still.Next(true);
        }
        else
        {
            // A slow move goes on in small steps; what stands and then jumps has had its frames repeated.
            repeated += !isFirst && Difference(before) >= JumpLeast ? still.Now - 1 : 0;
            still = still.Next(false).Next(true);
            gray.CopyTo(held, 0);
        }
        gray.CopyTo(before, 0);
        prints.Add((PicturePrint.Of(gray, Side), isFlat));
    }

    /// <summary>What was seen.</summary>
    public FrameFindings Findings() =>
        new(
            prints.Count,
            black.Longest,
            flat.Longest,
            still.Longest,
            // The last run ends with the film, and no jump.
            repeated > 0
                ? repeated + still.Now - 1
                : 0,
            Print()
        );

    // Near the beginning, in the middle, near the end: what is the same in all three is the same film.
    private string? Print()
    {
        var count = prints.Count;
        if (count == 0)
        {
            return null;
        }
        (ulong Bits, bool IsFlat)[] seen =
            count == 1
                ? [prints[0]]
                : [prints[count / 6], prints[count / 2], prints[count * 5 / 6]];
        return seen.Any(one => one.IsFlat)
            ? null
            : PicturePrint.Write(seen.Select(one => one.Bits));
    }

    private bool ReadGray(ReadOnlySpan<byte> rgb)
    {
        Span<byte> least = [255, 255, 255];
        Span<byte> most = [0, 0, 0];
        for (var spot = 0; spot < Spots; spot++)
        {
            var sum = 0;
            for (var channel = 0; channel < 3; channel++)
            {
                var value = rgb[(spot * 3) + channel];
                sum += value;
                least[channel] = Math.Min(least[channel], value);
                most[channel] = Math.Max(most[channel], value);
            }
            gray[spot] = (byte)(sum / 3);
        }
        return most[0] - least[0] <= FlatSpread
            && most[1] - least[1] <= FlatSpread
            && most[2] - least[2] <= FlatSpread;
    }

    private int CountBright()
    {
        var bright = 0;
        foreach (var spot in gray)
        {
            bright += spot > DarkMost ? 1 : 0;
        }
        return bright;
    }

    private int Difference(byte[] other)
    {
        var most = 0;
        for (var spot = 0; spot < Spots; spot++)
        {
            most = Math.Max(most, Math.Abs(gray[spot] - other[spot]));
        }
        return most;
    }

    private readonly record struct Run(int Now, int Longest)
    {
        public Run Next(bool goesOn) =>
            goesOn ? new Run(Now + 1, Math.Max(Longest, Now + 1)) : this with { Now = 0 };
    }
}
