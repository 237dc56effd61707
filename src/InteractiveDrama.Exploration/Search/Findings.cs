using InteractiveDrama.Exploration.Stops;
using InteractiveDrama.Playback.Beats;

namespace InteractiveDrama.Exploration.Search;

/// <summary>What was found, each with the first way to it; in the search's order that is a shortest one.</summary>
internal sealed class Findings(int choices)
{
    private readonly Way?[] taken = new Way?[choices];

    /// <summary>Decisions by id.</summary>
    public Dictionary<string, Way> Decisions { get; } = new(StringComparer.Ordinal);

    /// <summary>Endings by id.</summary>
    public Dictionary<string, Way> Endings { get; } = new(StringComparer.Ordinal);

    /// <summary>Dead ends by beat id, the decision passed, and place.</summary>
    public Dictionary<
        (string Beat, string? Decision, string? File, int? Line),
        Way
    > DeadEnds { get; } = [];

    /// <summary>Timed decisions, by id, that were met without their default.</summary>
    public Dictionary<string, Way> LackingDefaults { get; } = new(StringComparer.Ordinal);

    /// <summary>Run-time errors.</summary>
    public Dictionary<StoryError, Way> Errors { get; } = [];

    /// <summary>What was met, by number.</summary>
    public List<StopFacts> Stops { get; } = [];

    /// <summary>For each condition that is to hold always, the first state where it does not.</summary>
    public Dictionary<int, Way> Broken { get; } = [];

    /// <summary>The way to a choice, itself included; null when it was not taken.</summary>
    public Way? Taken(int choice) => taken[choice];

    /// <summary>A choice was taken.</summary>
    public void Take(OfferedFacts offered, Func<Way> way)
    {
        if (offered.Choice >= 0)
            taken[offered.Choice] ??= way();
    }

    /// <summary>A stop was met; what it says is noted the first time.</summary>
    public void Meet(StopFacts stop, Func<Way> way)
    {
        if (stop.Number >= 0)
            return;
        stop.Number = Stops.Count;
        Stops.Add(stop);
        var there = way();
        foreach (var decision in stop.Decisions)
            Decisions.TryAdd(decision, there);
        if (stop.Ending is { } ending)
            Endings.TryAdd(ending, there);
        if (stop.LacksDefault)
            LackingDefaults.TryAdd(stop.Beat, there);
        if (stop.Stop == BeatStop.DeadEnd)
        {
            // The error of running out says where.
            var place = stop.Errors.FirstOrDefault(e => e.File is not null);
            DeadEnds.TryAdd((stop.Beat, stop.PassedDecision, place?.File, place?.Line), there);
        }

        if (stop.Stop != BeatStop.Failed)
            return;
        foreach (var error in stop.Errors)
            Errors.TryAdd(error, there);
    }

    /// <summary>A state was met where conditions do not hold.</summary>
    /// <param name="broken">A bit for each condition.</param>
    /// <param name="way">The way there.</param>
    public void Break(ulong broken, Func<Way> way)
    {
        for (var i = 0; broken != 0; i++, broken >>= 1)
        {
            if ((broken & 1) != 0 && !Broken.ContainsKey(i))
                Broken[i] = way();
        }
    }
}
