using System.Collections.Immutable;
using InteractiveDrama.Exploration.Episodes;
using InteractiveDrama.Exploration.Expectations;
using InteractiveDrama.Exploration.Results;
using InteractiveDrama.Exploration.Search;
using InteractiveDrama.Exploration.Stops;
using InteractiveDrama.Exploration.Walks;
using InteractiveDrama.Playback.Beats;
using InteractiveDrama.Playback.Steps;

namespace InteractiveDrama.Exploration;

/// <summary>
/// Explores a story: first breadth-first through every state, so that each way found is a shortest one; then, where there
/// are more states than the bounds allow, by walks that prefer what was taken least.
/// </summary>
public sealed class Explorer
{
    // With a bound on time the search leaves some for the walks, and these some for the times of episodes.
    private const double SearchShare = 0.75;
    private const double WalkShare = 0.95;

    // Once time is over, as many ways between states are measured as take no time worth speaking of.
    private const int MostEdgesLate = 250_000;
    private const int LeastWalkSteps = 10_000;
    private const int MostWalkSteps = 1_000_000;
    private readonly ExploredStory story;
    private readonly ExplorationOptions options;
    private readonly TimeProvider time;

    /// <summary>An explorer of one story.</summary>
    /// <param name="story">The story.</param>
    /// <param name="options">From where, and how far.</param>
    /// <param name="time">Measures the bound on time; the system's when null.</param>
    public Explorer(
        ExploredStory story,
        ExplorationOptions? options = null,
        TimeProvider? time = null
    )
    {
        this.story = story;
        this.options = options ?? new ExplorationOptions();
        this.time = time ?? TimeProvider.System;
    }

    /// <summary>
    /// Is told of every beat that is met, with every text and scene it is met in; several times of some, and from many
    /// threads at once. Null when nobody asks.
    /// </summary>
    public Action<Beat>? Seen { get; init; }

    /// <summary>Explores.</summary>
    /// <param name="progress">Is told how far it is; called between steps, never from two threads at once.</param>
    /// <param name="cancellation">Stops it; the result says what is known by then.</param>
    /// <exception cref="UnknownEpisodeException">The story has no such episode.</exception>
    /// <exception cref="ExpectationException">An expectation of <c>drama.yaml</c> cannot be checked.</exception>
    public ExplorationResult Explore(
        Action<ExplorationProgress>? progress = null,
        CancellationToken cancellation = default
    )
    {
        var package = story.Package;
        if (options.Episode is { } episode && package.Episode(episode) is null)
            throw new UnknownEpisodeException(episode);
        var clock = new Clock(time, options.MaxTime, cancellation);
        var choices = new ChoiceTable(package);
        var reader = new StopReader(package, choices, Seen);
        var findings = new Findings(choices.Choices.Length);
        var checks = Checks();
        var search = new BreadthFirstSearch(story, options, reader, findings, checks);
        var walks = new LeastVisitedWalks(
            story,
            options,
            reader,
            search,
            choices.Choices.Length,
            checks
        );

        var end = search.Run(clock, SearchShare, Advanced);
        var searchTime = clock.Elapsed;
        if (end is SearchEnd.States or SearchEnd.Time)
            walks.Run(clock, WalkShare, WalkSteps(search.States), Advanced);
        var viewers =
            clock.IsCancelled || options.FindingsOnly
                ? []
                : ViewerWalks.Take(story, options, reader, clock);
        foreach (var viewer in viewers)
            viewer.Note(findings);

        var exhaustive = end == SearchEnd.Exhausted && search.Sampled.IsEmpty && story.TellsDraws;
        var report = new FindingsReport(package, choices, search, options.Episode, exhaustive);
        var watched = new WalkMeasure(viewers);
        var measured =
            search.Edges.IsKept && !(clock.IsOver(1) && search.Edges.Count > MostEdgesLate);
        IPathMeasure paths = measured ? new GraphMeasure(search, watched, exhaustive) : watched;
        ImmutableArray<EpisodeTimes> episodes = options.FindingsOnly
            ? []
            : EpisodeTimer.Of(package, paths, watched, report.Witness);
        return report.Write() with
        {
            Printed = reader.Printed,
            WasStopped = end == SearchEnd.Stopped || clock.IsCancelled,
            Episodes = episodes,
            Expectations = Expectations(),
            WalkSteps = walks.Steps + viewers.Sum(v => v.Moves.Count),
            SearchTime = searchTime,
            Time = clock.Elapsed,
        };

        void Advanced() =>
            progress?.Invoke(
                new ExplorationProgress(
                    search.States,
                    search.FrontierCount,
                    search.Depth,
                    search.Steps + walks.Steps,
                    clock.Elapsed,
                    Share(search.States, clock)
                )
            );

        ImmutableArray<ExpectationResult> Expectations()
        {
            if (options.FindingsOnly || package.Settings.Expect is not { } expected)
                return [];
            var checker = new ExpectationChecker(expected, findings, exhaustive, report.Witness);
            return
            [
                // From a later episode on, some endings may well be out of reach.
                .. options.Episode is null ? checker.Endings() : [],
                .. checker.Always(checks),
                .. checker.Episodes(episodes),
                .. checker.Beats(paths),
            ];
        }
    }

    private AlwaysChecks? Checks()
    {
        if (
            options.FindingsOnly
            || story.Package.Settings.Expect is not { Always.IsEmpty: false } expected
        )
            return null;
        return story.Engine.Start(options.Episode, options.Seed).State is { } first
            ? new AlwaysChecks(
                expected.Always,
                new StateValues(story.Package, story.Engine, first),
                story.Package.Flows
            )
            : null;
    }

    private long WalkSteps(int states) =>
        options.WalkSteps ?? Math.Clamp(states / 4, LeastWalkSteps, MostWalkSteps);

    private double Share(int states, Clock clock)
    {
        var share = (double)states / options.MaxStates;
        if (clock.Most is { } most && most > TimeSpan.Zero)
            share = Math.Max(share, clock.Elapsed / most);
        return Math.Min(share, 1);
    }
}
