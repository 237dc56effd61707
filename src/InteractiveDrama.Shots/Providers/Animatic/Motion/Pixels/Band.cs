using System.Collections.Immutable;

namespace InteractiveDrama.Shots.Providers.Animatic.Motion.Pixels;

/// <summary>Sixteen rows of the screen while they are drawn, two at a time: which blocks have to be, and by which cels.</summary>
internal sealed class Band(int width)
{
    private const int Block = CelRaster.Tile;
    private readonly short[] upper = new short[width * 4];
    private readonly short[] lower = new short[width * 4];
    private readonly bool[] touched = new bool[width / Block];
    private readonly int[] lowest = new int[width / Block];
    private readonly List<(int Cel, int From, int To, bool Covers)> runs = [];
    private readonly List<(int From, int To)> stretches = [];
    private readonly RowSampler sampler = new();

    /// <summary>True when any block has to be drawn.</summary>
    public bool IsTouched { get; private set; }

    public ReadOnlySpan<short> Upper => upper;

    public ReadOnlySpan<short> Lower => lower;

    public void Begin(int blocks, bool all)
    {
        touched.AsSpan(0, blocks).Fill(all);
        lowest.AsSpan(0, blocks).Fill(-1);
        IsTouched = all;
        runs.Clear();
        stretches.Clear();
    }

    /// <summary>A block has to be drawn when a cel that moved was or is in it.</summary>
    public void Touch(int block, int flags)
    {
        if (flags != 0)
        {
            IsTouched = touched[block] = true;
        }
    }

    /// <summary>Notes where a cel hides all that is behind it; from the back to the front.</summary>
    public void Cover(int cel, ReadOnlySpan<byte> flags)
    {
        for (var b = 0; b < flags.Length; b++)
        {
            if (flags[b] == CelRaster.Something)
            {
                lowest[b] = cel;
            }
        }
    }

    /// <summary>Notes where a cel is seen.</summary>
    public void Lay(int cel, ReadOnlySpan<byte> flags)
    {
        for (var b = 0; b < flags.Length; b++)
        {
            if (!touched[b] || flags[b] == 0 || cel < lowest[b])
            {
                continue;
            }

            var covers = cel == lowest[b];
            if (runs.Count > 0 && runs[^1] is var run && run == (cel, run.From, b * Block, covers))
            {
                runs[^1] = (cel, run.From, (b + 1) * Block, covers);
            }
            else
            {
                runs.Add((cel, b * Block, (b + 1) * Block, covers));
            }
        }
    }

    /// <summary>The stretches of a row that have to be drawn.</summary>
    public IReadOnlyList<(int From, int To)> Stretches()
    {
        // The same for all rows of the band.
        if (stretches.Count > 0)
        {
            return stretches;
        }

        for (var b = 0; b < touched.Length; b++)
        {
            if (!touched[b])
            {
                continue;
            }

            var from = b * Block;
            if (stretches.Count > 0 && stretches[^1].To == from)
            {
                stretches[^1] = (stretches[^1].From, from + Block);
            }
            else
            {
                stretches.Add((from, from + Block));
            }
        }

        return stretches;
    }

    /// <summary>Draws row <paramref name="y"/> and the one below it.</summary>
    public void DrawPair(ImmutableArray<Placed> cels, int y)
    {
        for (var b = 0; b < lowest.Length; b++)
        {
            if (lowest[b] < 0)
            {
                upper.AsSpan(b * Block * 4, Block * 4).Clear();
                lower.AsSpan(b * Block * 4, Block * 4).Clear();
            }
        }

        foreach (var (cel, from, to, covers) in runs)
        {
            sampler.Lay(cels[cel], y, from, to, covers, upper);
            sampler.Lay(cels[cel], y + 1, from, to, covers, lower);
        }
    }
}
