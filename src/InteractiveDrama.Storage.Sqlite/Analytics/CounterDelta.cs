using System.Collections.Immutable;
using System.Runtime.InteropServices;
using InteractiveDrama.Analytics.Counting;

namespace InteractiveDrama.Storage.Sqlite.Analytics;

/// <summary>What is to be added to counters. Most of what a session is counted as stays the same when it goes on, and cancels out here.</summary>
internal sealed class CounterDelta
{
    private readonly Dictionary<Cell, Dictionary<CounterKey, long>> cells = [];
    private Cell? last;
    private Dictionary<CounterKey, long>? ofLast;

    public void Add(ImmutableArray<Count> counts, int sign)
    {
        foreach (var one in counts)
        {
            Add(one, sign);
        }
    }

    private void Add(in Count one, int sign)
    {
        if (!ReferenceEquals(one.Cell, last))
        {
            ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(cells, one.Cell, out _);
            ofLast = known ??= [];
            last = one.Cell;
        }
        CollectionsMarshal.GetValueRefOrAddDefault(ofLast!, one.Key, out _) += sign * one.Value;
    }

    /// <summary>
    /// Adds what a session is counted as after a change, and takes away what it was counted as before. Both are in the order of
    /// its turns, and mostly alike up to the last of them.
    /// </summary>
    public void Change(ImmutableArray<Count> before, ImmutableArray<Count> after)
    {
        var alike = Math.Min(before.Length, after.Length);
        for (var i = 0; i < alike; i++)
        {
            if (before[i] != after[i])
            {
                Add(before[i], -1);
                Add(after[i], 1);
            }
        }
        for (var i = alike; i < before.Length; i++)
        {
            Add(before[i], -1);
        }
        for (var i = alike; i < after.Length; i++)
        {
            Add(after[i], 1);
        }
    }

    /// <summary>What is not 0.</summary>
    public IEnumerable<Count> Changes =>
        cells.SelectMany(of =>
            of.Value.Where(one => one.Value != 0)
                .Select(one => new Count(of.Key, one.Key, one.Value))
        );

    /// <summary>Adds it to the counters of the file.</summary>
    /// <returns>How many counters changed.</returns>
    public int Write(Ledger ledger)
    {
        var changed = 0;
        foreach (var (cell, key, value) in Changes)
        {
            var id = ledger.Cells.Of(cell);
            Bind(ledger.AddCounter, ledger.Names, id, key).Bind(value).Run();
            changed++;
            if (value < 0)
            {
                // A counter that is 0 again tells of somebody who is not here any more.
                Bind(ledger.DropCounter, ledger.Names, id, key).Run();
            }
        }
        return changed;
    }

    /// <summary>Adds it to what is kept of sessions that have expired.</summary>
    public void WriteKept(Ledger ledger)
    {
        foreach (var (cell, key, value) in Changes)
        {
            Bind(ledger.AddKept, ledger.Names, ledger.Cells.Of(cell), key).Bind(value).Run();
        }
    }

    private static HotStatement Bind(
        HotStatement statement,
        NameTable names,
        long cell,
        CounterKey key
    ) =>
        statement
            .Bind(cell)
            .Bind((long)key.Measure)
            .Bind(names.Of(key.A))
            .Bind(names.Of(key.B))
            .Bind(names.Of(key.C))
            .Bind(key.N);

    private const string Row =
        " (Cell, Measure, A, B, C, N, Value) VALUES (?, ?, ?, ?, ?, ?, ?) "
        + "ON CONFLICT (Cell, Measure, A, B, C, N) DO UPDATE SET Value = Value + excluded.Value";

    public const string AddCounter = "INSERT INTO Counters" + Row;
    public const string AddKept = "INSERT INTO Kept" + Row;

    public const string DropCounter =
        "DELETE FROM Counters WHERE Cell = ? AND Measure = ? AND A = ? AND B = ? AND C = ? AND N = ? AND Value = 0";
}
