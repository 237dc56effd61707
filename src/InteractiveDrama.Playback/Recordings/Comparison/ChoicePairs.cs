using System.Collections.Immutable;

namespace InteractiveDrama.Playback.Recordings.Comparison;

/// <summary>Which choice of a recorded decision is which of those offered now.</summary>
internal sealed class ChoicePairs
{
    // As much of the words has to be the same for a choice without an id to be taken for another.
    private const double LeastLikeness = 0.5;
    private readonly ImmutableArray<RecordedText> now;
    private readonly int[] nowOf;
    private readonly Dictionary<string, int> byId = new(StringComparer.Ordinal);

    private ChoicePairs(ImmutableArray<RecordedText> before, ImmutableArray<RecordedText> now)
    {
        this.now = now;
        nowOf = Pair(before, now);
        for (var i = 0; i < before.Length; i++)
            byId.TryAdd(before[i].Id, nowOf[i]);
    }

    /// <summary>Compares what a decision offers.</summary>
    public static ChoicePairs Compare(
        ImmutableArray<RecordedText> before,
        ImmutableArray<RecordedText> now,
        TurnFindings at
    )
    {
        var pairs = new ChoicePairs(before, now);
        pairs.Report(before, at);
        return pairs;
    }

    /// <summary>What to take where a choice was taken; null when it is not offered any more.</summary>
    /// <param name="taken">The id of what was taken.</param>
    /// <param name="instead">The id of what to take in its place, when the writer says so.</param>
    public TakenChoice? Find(string taken, string? instead)
    {
        var index = byId.GetValueOrDefault(taken, -1);
        if (index < 0)
            index = IndexOf(taken);
        if (index < 0 && instead is not null)
            index = IndexOf(instead);
        return index < 0 ? null : new TakenChoice(now[index].Id, index);
    }

    private int IndexOf(string id)
    {
        for (var i = 0; i < now.Length; i++)
        {
            if (now[i].Id == id)
                return i;
        }

        return -1;
    }

    private static int[] Pair(ImmutableArray<RecordedText> before, ImmutableArray<RecordedText> now)
    {
        var pairs = new int[before.Length];
        Array.Fill(pairs, -1);
        var free = Enumerable.Range(0, now.Length).ToList();
        Match((b, n) => b.Id == n.Id);
        Match((b, n) => b.HasDerivedId && b.ReadsAs(n));
        Match(
            (b, n) =>
                b.HasDerivedId
                && n.HasDerivedId
                && Words.Likeness(b.Spoken, n.Spoken) >= LeastLikeness
        );
        return pairs;

        void Match(Func<RecordedText, RecordedText, bool> isSame)
        {
            for (var i = 0; i < before.Length; i++)
            {
                var at = pairs[i] >= 0 ? -1 : free.FindIndex(f => isSame(before[i], now[f]));
                if (at < 0)
                    continue;
                pairs[i] = free[at];
                free.RemoveAt(at);
            }
        }
    }

    private void Report(ImmutableArray<RecordedText> before, TurnFindings at)
    {
        for (var i = 0; i < before.Length; i++)
        {
            if (nowOf[i] < 0)
                at.Add(
                    WalkDifferenceKind.ChoiceRemoved,
                    before[i].Id,
                    before[i].Spoken,
                    null,
                    $"The choice '{before[i].Id}' is not offered any more."
                );
            else
                Both(before[i], now[nowOf[i]], at);
        }

        foreach (var index in Enumerable.Range(0, now.Length).Except(nowOf))
            at.Add(
                WalkDifferenceKind.ChoiceAdded,
                now[index].Id,
                null,
                now[index].Spoken,
                $"The choice '{now[index].Id}' is new."
            );
        var kept = nowOf.Where(n => n >= 0).ToList();
        if (!kept.Order().SequenceEqual(kept))
            at.Add(
                WalkDifferenceKind.ChoicesReordered,
                null,
                string.Join(", ", kept.Select(n => now[n].Id)),
                string.Join(", ", kept.Order().Select(n => now[n].Id)),
                "The choices are offered in another order."
            );
    }

    private static void Both(RecordedText then, RecordedText today, TurnFindings at)
    {
        if (!then.ReadsAs(today))
            at.Add(
                WalkDifferenceKind.ChoiceChanged,
                today.Id,
                then.Spoken,
                today.Spoken,
                $"The choice '{today.Id}' reads otherwise."
            );
        else if (then.Id != today.Id)
            at.Renamed("choice", then, today);
    }
}
