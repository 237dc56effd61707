using InteractiveDrama.Analytics.Counting;
using InteractiveDrama.Analytics.Events;
using InteractiveDrama.Analytics.Events.Bodies;
using InteractiveDrama.Playback.Beats;
using InteractiveDrama.Playback.Steps;

namespace InteractiveDrama.Analytics.Tests.Counting;

/// <summary>Writes a session's events as a test tells them; time goes on by what it says.</summary>
internal sealed class Log
{
    public static readonly DateTimeOffset Start = new(2025, 3, 1, 20, 0, 0, TimeSpan.Zero);

    private readonly List<AnalyticsEvent> events = [];
    private readonly Dictionary<EventStream, int> numbers = [];
    private int turn = -1;
    private string? episode;

    public IReadOnlyList<AnalyticsEvent> Events => events;

    public DateTimeOffset Now { get; private set; } = Start;

    public Log In(string id)
    {
        episode = id;
        return this;
    }

    public Log After(TimeSpan time)
    {
        Now += time;
        return this;
    }

    public Log At(string beat, params string[] offered) => Beat(beat, null, false, offered);

    public Log Takes(string choice, string beat, params string[] offered) =>
        Beat(beat, choice, false, offered);

    public Log TakesToGate(string choice, string beat, params string[] offered) =>
        Beat(beat, choice, true, offered);

    public Log Ends(string choice, string ending)
    {
        Taken(choice);
        Add(EventStream.Turns, new BeatStarted(ending, BeatStop.Ending, episode, choice, 4_000));
        return Add(EventStream.Turns, new EndingReached(ending));
    }

    public Log Sees(EventBody body) => Add(EventStream.Client, body);

    public Log Notes(EventBody body) => Add(EventStream.Server, body);

    public Log Elsewhere() => Add(EventStream.Derived, new ViewerReturned("other"));

    public SessionCounts Counts(
        DateTimeOffset? now = null,
        bool simulated = false,
        int playthrough = 1
    ) => Of(events, now ?? Now.AddDays(30), simulated, playthrough);

    public static SessionCounts Of(
        IEnumerable<AnalyticsEvent> events,
        DateTimeOffset now,
        bool simulated = false,
        int playthrough = 1
    ) =>
        SessionCounter.Of(
            new CountedSession
            {
                Id = "one",
                Story = "tower",
                Version = "v1",
                Simulated = simulated,
                Playthrough = playthrough,
                StartedAt = Start,
            },
            events,
            now,
            new CountingRules()
        );

    private Log Beat(string beat, string? via, bool locked, string[] offered)
    {
        if (via is null)
            turn++;
        else
            Taken(via);
        Add(EventStream.Turns, new BeatStarted(beat, BeatStop.Decision, episode, via, 10_000));
        return Add(EventStream.Turns, new ChoiceShown([.. offered], locked));
    }

    private void Taken(string choice)
    {
        turn++;
        After(TimeSpan.FromSeconds(13));
        Add(EventStream.Turns, new ChoiceMade(choice, ChoiceMode.Active, 3_000, 0));
    }

    private Log Add(EventStream stream, EventBody body)
    {
        var seq = numbers.GetValueOrDefault(stream);
        numbers[stream] = seq + 1;
        events.Add(
            new AnalyticsEvent(
                EventIds.Of(Now, "one", stream, seq),
                "one",
                stream,
                seq,
                turn,
                Now,
                body
            )
        );
        return this;
    }
}
