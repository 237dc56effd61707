using System.Collections.Immutable;
using InteractiveDrama.Analytics.Events;
using InteractiveDrama.Analytics.Events.Bodies;
using static InteractiveDrama.Storage.Specification.Analytics.EventSamples;

namespace InteractiveDrama.Storage.Specification.Analytics;

/// <summary>Sessions of random viewers, and an order in which a store may hear of them.</summary>
/// <param name="sessions">Their heads.</param>
/// <param name="events">Their events, each once, in order.</param>
public sealed class Traffic(
    ImmutableArray<CountedSession> sessions,
    ImmutableArray<AnalyticsEvent> events
)
{
    public ImmutableArray<CountedSession> Sessions => sessions;

    public ImmutableArray<AnalyticsEvent> Events => events;

    /// <summary>Viewers who play, fork, come back, stall, leave and are moved, at random.</summary>
    public static Traffic Of(Random random, int count)
    {
        var heads = ImmutableArray.CreateBuilder<CountedSession>();
        var events = ImmutableArray.CreateBuilder<AnalyticsEvent>();
        for (var i = 0; i < count; i++)
        {
            var anonymous = random.Next(3) > 0;
            var parent = heads.Count > 0 ? heads[random.Next(heads.Count)] : null;
            var session = Session(
                $"s{i}",
                minute: random.Next(3_000),
                viewer: anonymous ? null : $"p{random.Next(3)}",
                simulated: random.Next(5) == 0,
                story: random.Next(6) == 0 ? "tower" : "ferry"
            );
            if (anonymous && random.Next(3) == 0 && parent is { Viewer: null })
            {
                session = parent with
                {
                    Id = session.Id,
                    ForkedFrom = parent.Id,
                    StartedAt = parent.StartedAt.AddMinutes(1 + random.Next(500)),
                };
            }
            heads.Add(session);
            events.AddRange(Play(random, session));
        }
        return new Traffic(heads.ToImmutable(), events.ToImmutable());
    }

    /// <summary>All sessions of the person who has one of them: those of a pseudonym, or a session with its forks.</summary>
    public IReadOnlyCollection<string> PersonOf(int index)
    {
        var one = sessions[index];
        return
        [
            .. sessions
                .Where(other =>
                    one.Viewer is not null ? other.Viewer == one.Viewer : Root(other) == Root(one)
                )
                .Select(other => other.Id),
        ];
    }

    private string Root(CountedSession session) =>
        session.ForkedFrom is { } parent
            ? Root(sessions.Single(one => one.Id == parent))
            : session.Id;

    /// <summary>The events without those of some sessions.</summary>
    public Traffic Without(IReadOnlySet<string> gone) =>
        new(
            [.. sessions.Where(one => !gone.Contains(one.Id))],
            [.. events.Where(one => !gone.Contains(one.Session))]
        );

    /// <summary>All of it in one batch.</summary>
    public EventBatch Whole => Batch(sessions, events);

    /// <summary>The events in random batches, some of them more than once, each with the heads of its sessions.</summary>
    public IEnumerable<EventBatch> Shuffled(Random random)
    {
        AnalyticsEvent[] all =
        [
            .. events,
            .. events.Where(_ => random.Next(4) == 0),
            .. events.Where(_ => random.Next(9) == 0),
        ];
        random.Shuffle(all);
        var heads = sessions.ToDictionary(one => one.Id, StringComparer.Ordinal);
        for (var i = 0; i < all.Length; )
        {
            var batch = all.Skip(i).Take(1 + random.Next(20)).ToArray();
            i += batch.Length;
            yield return Batch(
                batch.Select(one => heads[one.Session]).DistinctBy(one => one.Id),
                batch
            );
        }
    }

    private static IEnumerable<AnalyticsEvent> Play(Random random, CountedSession session)
    {
        foreach (var one in Opening(session))
        {
            yield return one;
        }
        var (after, turns) = (0, random.Next(6));
        var (client, server) = (0, 1);
        for (var turn = 1; turn <= turns; turn++)
        {
            after += random.Next(5) == 0 ? 4_000 : 1 + random.Next(90);
            foreach (
                var one in Turn(
                    session,
                    turn,
                    random.Next(2) == 0 ? "deck" : "cabin",
                    random.Next(2) == 0 ? "wait" : "leave",
                    after,
                    ends: turn == turns && random.Next(2) == 0
                )
            )
            {
                yield return one;
            }
            if (random.Next(3) == 0)
            {
                yield return Stall(session, client++, turn, after + 1, random.Next(200));
            }
            if (random.Next(4) == 0)
            {
                yield return Presence(session, server++, turn, after + 2, random.Next(2) == 0);
            }
            if (random.Next(6) == 0)
            {
                yield return Presence(session, server, turn, after, left: false) with
                {
                    Seq = server++,
                    Body = new ExperimentExposed("rain", random.Next(2) == 0 ? "a" : "b", 17),
                };
            }
        }
    }
}
