using System.Collections.Immutable;
using System.Globalization;
using InteractiveDrama.Analytics.Playthroughs;
using InteractiveDrama.Playback.Beats;
using InteractiveDrama.Playback.Steps;

namespace InteractiveDrama.Analytics.Tests.Reports;

/// <summary>Writes a playthrough as a test tells it. Each turn comes ten seconds after the one before.</summary>
internal sealed class Viewer
{
    public static readonly DateTimeOffset Start = new(2025, 3, 1, 20, 0, 0, TimeSpan.Zero);

    private static int sessions;

    private readonly List<PlaythroughTurn> turns = [];

    private string? episode;

    public Viewer In(string id)
    {
        episode = id;
        return this;
    }

    public Viewer At(string beat, params string[] offered) =>
        Add(beat, BeatStop.Decision, null, null, null, offered);

    public Viewer Takes(
        string choice,
        string beat,
        string[] offered,
        ChoiceMode mode = ChoiceMode.Active,
        double? seconds = null
    ) => Add(beat, BeatStop.Decision, choice, mode, seconds, offered);

    public Viewer Ends(string choice, string ending) =>
        Add(ending, BeatStop.Ending, choice, ChoiceMode.Active, null, []);

    public Viewer RunsOut(string choice, string beat) =>
        Add(beat, BeatStop.DeadEnd, choice, ChoiceMode.Active, null, []);

    /// <summary>The story is published anew, and the viewer stands where so many of their choices lead.</summary>
    public Viewer Moves(int choices, string beat, params string[] offered)
    {
        Add(beat, BeatStop.Decision, null, ChoiceMode.Moved, null, offered);
        turns[^1] = turns[^1] with { MovedTo = choices };
        return this;
    }

    public Playthrough Playthrough(
        bool simulated = false,
        string version = "v1",
        DateTimeOffset? leftAt = null,
        string? forkedFrom = null
    ) =>
        new(
            "s" + Interlocked.Increment(ref sessions).ToString(CultureInfo.InvariantCulture),
            version,
            simulated,
            Start,
            [.. turns],
            leftAt,
            forkedFrom
        );

    private Viewer Add(
        string beat,
        BeatStop stop,
        string? via,
        ChoiceMode? mode,
        double? seconds,
        string[] offered
    )
    {
        turns.Add(
            new PlaythroughTurn(
                turns.Count,
                beat,
                stop,
                episode,
                stop == BeatStop.Ending ? beat : null,
                via,
                mode,
                seconds,
                ImmutableArray.Create(offered),
                Start.AddSeconds(10 * turns.Count)
            )
        );
        return this;
    }
}
