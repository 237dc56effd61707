using System.Globalization;
using System.Numerics;

namespace InteractiveDrama.Shots.Checks;

/// <summary>
/// What a picture looks like, in few bits: 64 for a frame, each whether a spot is brighter than the one to its right. The same
/// picture in another size or encoding has nearly the same. Written as 16 hex digits for each of a few frames, blanks between.
/// </summary>
public static class PicturePrint
{
    private const int Rows = 8;
    private const int Columns = 9;
    private const int MostBitsOff = 3;

    /// <summary>The bits of one frame.</summary>
    /// <param name="gray">Its brightness, row by row.</param>
    /// <param name="side">Its width and height in pixels, at least 9.</param>
    public static ulong Of(ReadOnlySpan<byte> gray, int side)
    {
        Span<int> cells = stackalloc int[Rows * Columns];
        Span<int> counts = stackalloc int[Rows * Columns];
        for (var y = 0; y < side; y++)
        {
            var row = y * Rows / side * Columns;
            for (var x = 0; x < side; x++)
            {
                var cell = row + (x * Columns / side);
                cells[cell] += gray[(y * side) + x];
                counts[cell]++;
            }
        }
        ulong bits = 0;
        for (var row = 0; row < Rows; row++)
        {
            for (var column = 0; column + 1 < Columns; column++)
            {
                var at = (row * Columns) + column;
                bits =
                    (bits << 1)
                    | (cells[at] * counts[at + 1] > cells[at + 1] * counts[at] ? 1UL : 0);
            }
        }
        return bits;
    }

    /// <summary>The print of some frames.</summary>
    public static string Write(IEnumerable<ulong> frames) =>
        string.Join(
            ' ',
            frames.Select(frame => frame.ToString("x16", CultureInfo.InvariantCulture))
        );

    /// <summary>Whether two prints are of what looks the same, in every frame.</summary>
    public static bool AreAlike(string one, string other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        var (a, b) = (one.Split(' '), other.Split(' '));
        return a.Length == b.Length && a.Zip(b).All(pair => AreNear(pair.First, pair.Second));
    }

    private static bool AreNear(string one, string other) =>
        Bits(one) is { } a && Bits(other) is { } b && BitOperations.PopCount(a ^ b) <= MostBitsOff;

    private static ulong? Bits(string hex) =>
        ulong.TryParse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var b)
            ? b
            : null;
}
