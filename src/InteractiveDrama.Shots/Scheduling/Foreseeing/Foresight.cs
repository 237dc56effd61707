using System.Collections.Immutable;

namespace InteractiveDrama.Shots.Scheduling.Foreseeing;

/// <summary>Steps every open choice from where a viewer stands, and tells what those steps need, how likely and when.</summary>
public static class Foresight
{
    /// <summary>Looks ahead.</summary>
    /// <param name="from">Where the viewer stands.</param>
    /// <param name="shares">What viewers chose so far.</param>
    /// <param name="settings">How far to look.</param>
    /// <param name="now">The time.</param>
    /// <returns>What is still to come: the rest of the beat on screen first, then by likelihood of the beats.</returns>
    public static ImmutableArray<ForeseenNeed> Of(
        ViewerOutlook from,
        IChoiceShares shares,
        ForesightSettings settings,
        DateTimeOffset now
    )
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(shares);
        ArgumentNullException.ThrowIfNull(settings);
        var found = ImmutableArray.CreateBuilder<ForeseenNeed>();
        // The order of coming breaks ties, so that equal reaches are looked at in the story's own order.
        var open = new PriorityQueue<Step, (double Unlikely, int Order)>();
        open.Enqueue(new Step(from.Beat, from.Began, 1, 0), (-1, 0));
        var order = 0;
        for (
            var beats = 0;
            beats < settings.MostBeats && open.TryDequeue(out var at, out _);
            beats++
        )
        {
            foreach (var need in at.Beat.Needs)
            {
                var due = at.Begins.AddSeconds(need.At);
                if (at.Depth > 0 || due > now)
                    found.Add(
                        new ForeseenNeed(
                            need.Need,
                            at.Reach,
                            due,
                            need.Seconds,
                            at.Begins,
                            at.Depth
                        )
                    );
            }

            if (at.Depth >= settings.Depth || at.Beat.Choices.IsEmpty)
                continue;
            var likely = ChoiceShare.Of(
                shares.Counts(at.Beat.Story, at.Beat.Beat, at.Beat.Choices),
                at.Beat.Choices.Length,
                settings.Prior
            );
            var begins = Later(at.Begins.AddSeconds(at.Beat.Seconds) + settings.ThinkTime, now);
            for (var i = 0; i < likely.Length; i++)
            {
                var reach = at.Reach * likely[i];
                if (reach >= settings.LeastReach && at.Beat.After(at.Beat.Choices[i]) is { } behind)
                    open.Enqueue(new Step(behind, begins, reach, at.Depth + 1), (-reach, ++order));
            }
        }

        return found.ToImmutable();
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) =>
        one > other ? one : other;

    private readonly record struct Step(
        IOutlook Beat,
        DateTimeOffset Begins,
        double Reach,
        int Depth
    );
}
