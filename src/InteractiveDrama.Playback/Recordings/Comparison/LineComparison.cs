using System.Collections.Immutable;

namespace InteractiveDrama.Playback.Recordings.Comparison;

/// <summary>Compares the lines of a beat: which is which, then what of it differs.</summary>
internal static class LineComparison
{
    // Costs of an alignment: to drop or add a line, and to take one for another that reads otherwise. A line whose id
    // was made of its text may have changed both; so likeness decides among those.
    private const int Gap = 20;
    private const int Changed = 15;
    private const int ChangedWithId = 35;
    private const int Likeness = 15;
    private const int Never = 1_000_000;
    private const long MostPairs = 4_000_000;

    public static void Compare(
        ImmutableArray<RecordedText> before,
        ImmutableArray<RecordedText> now,
        TurnFindings at
    )
    {
        var pairs = Align(before, now);
        var removed = pairs
            .Where(p => p.Now is null)
            .Select(p => p.Before!)
            .GroupBy(l => l.Id, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => new Queue<RecordedText>(g), StringComparer.Ordinal);
        var moved = new HashSet<RecordedText>(ReferenceEqualityComparer.Instance);
        foreach (var (_, line) in pairs.Where(p => p.Before is null))
        {
            if (removed.GetValueOrDefault(line!.Id) is { Count: > 0 } same)
                moved.Add(same.Dequeue());
        }

        foreach (var (then, today) in pairs)
        {
            if (then is null)
                Added(before, today!, at, moved);
            else if (today is null)
                Removed(then, at, moved);
            else
                Both(then, today, at);
        }
    }

    private static void Added(
        ImmutableArray<RecordedText> before,
        RecordedText line,
        TurnFindings at,
        HashSet<RecordedText> moved
    )
    {
        if (moved.FirstOrDefault(m => m.Id == line.Id) is not { } then)
        {
            at.Add(
                WalkDifferenceKind.LineAdded,
                line.Id,
                null,
                line.Spoken,
                $"The line '{line.Id}' is new."
            );
            return;
        }

        at.Add(
            WalkDifferenceKind.LineMoved,
            line.Id,
            then.Spoken,
            line.Spoken,
            $"The line '{line.Id}' stands elsewhere; it was line {before.IndexOf(then) + 1} of the beat."
        );
        if (!then.ReadsAs(line))
            Both(then, line, at);
    }

    private static void Removed(RecordedText line, TurnFindings at, HashSet<RecordedText> moved)
    {
        if (!moved.Contains(line))
            at.Add(
                WalkDifferenceKind.LineRemoved,
                line.Id,
                line.Spoken,
                null,
                $"The line '{line.Id}' is gone."
            );
    }

    private static void Both(RecordedText then, RecordedText today, TurnFindings at)
    {
        if (!then.ReadsAs(today))
            at.Add(
                WalkDifferenceKind.LineChanged,
                today.Id,
                then.Spoken,
                today.Spoken,
                $"The line '{today.Id}' reads otherwise."
            );
        else if (then.Id != today.Id)
            at.Renamed("line", then, today);
    }

    private static List<(RecordedText? Before, RecordedText? Now)> Align(
        ImmutableArray<RecordedText> before,
        ImmutableArray<RecordedText> now
    )
    {
        var pairs = new List<(RecordedText?, RecordedText?)>();
        var first = 0;
        while (first < before.Length && first < now.Length && Same(before[first], now[first]))
        {
            pairs.Add((before[first], now[first]));
            first++;
        }

        var tail = 0;
        while (
            tail < before.Length - first
            && tail < now.Length - first
            && Same(before[^(tail + 1)], now[^(tail + 1)])
        )
            tail++;
        Middle(
            [.. before.Skip(first).Take(before.Length - first - tail)],
            [.. now.Skip(first).Take(now.Length - first - tail)],
            pairs
        );
        for (var i = tail; i > 0; i--)
            pairs.Add((before[^i], now[^i]));
        return pairs;
    }

    private static bool Same(RecordedText before, RecordedText now) =>
        before.Id == now.Id && before.ReadsAs(now);

    private static void Middle(
        RecordedText[] before,
        RecordedText[] now,
        List<(RecordedText?, RecordedText?)> pairs
    )
    {
        // Beats of thousands of lines that all changed: which is which is known by id alone.
        if ((long)before.Length * now.Length > MostPairs)
        {
            pairs.AddRange(before.Select(b => ((RecordedText?)b, (RecordedText?)null)));
            pairs.AddRange(now.Select(n => ((RecordedText?)null, (RecordedText?)n)));
            return;
        }

        var costs = new int[before.Length + 1, now.Length + 1];
        for (var i = before.Length; i >= 0; i--)
        for (var j = now.Length; j >= 0; j--)
        {
            if (i == before.Length || j == now.Length)
            {
                costs[i, j] = Gap * (before.Length - i + now.Length - j);
                continue;
            }

            costs[i, j] = Math.Min(
                Pair(before[i], now[j]) + costs[i + 1, j + 1],
                Gap + Math.Min(costs[i + 1, j], costs[i, j + 1])
            );
        }

        var (b, n) = (0, 0);
        while (b < before.Length || n < now.Length)
        {
            if (
                b < before.Length
                && n < now.Length
                && costs[b, n] == Pair(before[b], now[n]) + costs[b + 1, n + 1]
            )
                pairs.Add((before[b++], now[n++]));
            else if (b < before.Length && costs[b, n] == Gap + costs[b + 1, n])
                pairs.Add((before[b++], null));
            else
                pairs.Add((null, now[n++]));
        }
    }

    private static int Pair(RecordedText before, RecordedText now)
    {
        if (before.Id == now.Id)
            return before.ReadsAs(now) ? 0 : Changed;
        if (!before.HasDerivedId)
            return Never;
        if (before.ReadsAs(now))
            return 1;
        return now.HasDerivedId
            ? ChangedWithId - (int)(Likeness * Words.Likeness(before.Spoken, now.Spoken))
            : Never;
    }
}
