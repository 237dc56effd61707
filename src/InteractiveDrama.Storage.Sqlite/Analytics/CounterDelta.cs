using System.Collections.Immutable;
using System.Runtime.InteropServices;
using InteractiveDrama.Analytics.Counting;
using InteractiveDrama.Storage.Sqlite.Sessions;

namespace InteractiveDrama.Storage.Sqlite.Analytics;

/// <summary>What is to be added to counters. Most of what a session is counted as stays the same when it goes on, and cancels out here.</summary>
internal sealed class CounterDelta
{
    private readonly Dictionary<Cell, Dictionary<CounterKey, long>> cells = [];

    public void Add(ImmutableArray<Count> counts, int sign)
    {
        Cell? last = null;
        Dictionary<CounterKey, long>? of = null;
        foreach (var (cell, key, value) in counts)
        {
            if (!ReferenceEquals(cell, last))
            {
                ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(cells, cell, out _);
                of = known ??= [];
                last = cell;
            }
            CollectionsMarshal.GetValueRefOrAddDefault(of!, key, out _) += sign * value;
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
    public int Write(Ledger ledger) => Write(ledger, Into.Counters);

    /// <summary>Adds it to what is kept of sessions that have expired.</summary>
    public void WriteKept(Ledger ledger) => Write(ledger, Into.Kept);

    private int Write(Ledger ledger, Into into)
    {
        var changed = 0;
        foreach (var (cell, keys) in cells)
        {
            var id = 0L;
            foreach (var (key, value) in keys)
            {
                if (value == 0)
                {
                    continue;
                }
                id = id == 0 ? ledger.Cells.Of(cell) : id;
                changed++;
                Write(ledger, into, id, key, value);
            }
        }
        return changed;
    }

    private static void Write(Ledger ledger, Into into, long cell, CounterKey key, long value)
    {
        var names = ledger.Names;
        var left = ledger
            .Statements.Sql(into == Into.Kept ? AddKept : AddCounter)
            .With("$cell", cell)
            .With("$measure", (int)key.Measure)
            .With("$a", names.Of(key.A))
            .With("$b", names.Of(key.B))
            .With("$c", names.Of(key.C))
            .With("$n", key.N)
            .With("$value", value)
            .ExecuteScalar();
        if (into == Into.Counters && left is 0L)
        {
            ledger
                .Statements.Sql(
                    "DELETE FROM Counters WHERE Cell = $cell AND Measure = $measure AND A = $a AND B = $b AND C = $c AND N = $n"
                )
                .With("$cell", cell)
                .With("$measure", (int)key.Measure)
                .With("$a", names.Of(key.A))
                .With("$b", names.Of(key.B))
                .With("$c", names.Of(key.C))
                .With("$n", key.N)
                .ExecuteNonQuery();
        }
    }

    private const string Row =
        " (Cell, Measure, A, B, C, N, Value) VALUES ($cell, $measure, $a, $b, $c, $n, $value) "
        + "ON CONFLICT (Cell, Measure, A, B, C, N) DO UPDATE SET Value = Value + excluded.Value RETURNING Value";

    private const string AddCounter = "INSERT INTO Counters" + Row;
    private const string AddKept = "INSERT INTO Kept" + Row;

    private enum Into
    {
        Counters,
        Kept,
    }
}
