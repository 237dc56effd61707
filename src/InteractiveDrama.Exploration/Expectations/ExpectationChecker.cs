using System.Collections.Immutable;
using InteractiveDrama.Exploration.Episodes;
using InteractiveDrama.Exploration.Results;
using InteractiveDrama.Exploration.Search;
using InteractiveDrama.Stories.Projects;

namespace InteractiveDrama.Exploration.Expectations;

/// <summary>Holds what was found against what <c>drama.yaml</c> expects.</summary>
internal sealed class ExpectationChecker(
    StoryExpectations expected,
    Findings findings,
    bool isExhaustive,
    Func<Way, Witness> witness
)
{
    /// <summary>The endings that can be reached.</summary>
    public IEnumerable<ExpectationResult> Endings() =>
        expected.Endings.Select(ending =>
        {
            var reached = findings.Endings.GetValueOrDefault(ending);
            return new ExpectationResult(
                $"endings: {ending}",
                reached is not null,
                reached is not null ? $"The ending '{ending}' is reached."
                    : isExhaustive ? $"No choices lead to the ending '{ending}'."
                    : $"The ending '{ending}' was not come to within the bounds.",
                reached is null ? null : witness(reached)
            );
        });

    /// <summary>The conditions that hold always.</summary>
    public IEnumerable<ExpectationResult> Always(AlwaysChecks? checks) =>
        expected.Always.Select(
            (condition, i) =>
            {
                var broken = findings.Broken.GetValueOrDefault(i);
                var unanswered = checks?.Unanswered(i);
                return new ExpectationResult(
                    $"always: {condition.Text}",
                    broken is null,
                    broken is null ? $"'{condition.Text}' holds at every stop{Known}."
                        : unanswered is not null
                            ? $"'{condition.Text}' cannot be answered: {unanswered}"
                        : $"'{condition.Text}' does not hold here.",
                    broken is null ? null : witness(broken)
                );
            }
        );

    /// <summary>How long episodes take, and when they come to a first decision.</summary>
    public IEnumerable<ExpectationResult> Episodes(ImmutableArray<EpisodeTimes> episodes)
    {
        if (expected.EpisodeSeconds is { } range)
        {
            var name = $"episode_seconds: [{range.Least}, {range.Most}]";
            foreach (var episode in episodes)
            {
                if (episode.Shortest is { } shortest && shortest.Seconds < range.Least)
                    yield return new ExpectationResult(
                        name,
                        false,
                        $"{Name(episode)} has a path of {shortest.Seconds:0.#} seconds.",
                        shortest.Witness
                    );
                else if (episode.Longest is { } longest && longest.Seconds > range.Most)
                    yield return new ExpectationResult(
                        name,
                        false,
                        $"{Name(episode)} has a path of {longest.Seconds:0.#} seconds.",
                        longest.Witness
                    );
                else
                    yield return new ExpectationResult(
                        name,
                        true,
                        $"{Name(episode)} takes {episode.Shortest?.Seconds:0.#} to {episode.Longest?.Seconds:0.#} seconds{Known}.",
                        null
                    );
            }
        }

        if (expected.FirstDecisionBy is { } most)
        {
            foreach (var episode in episodes.Where(e => e.FirstDecision is not null))
            {
                var seconds = episode.FirstDecision!.Seconds;
                yield return new ExpectationResult(
                    $"first_decision_by: {most}",
                    seconds <= most,
                    $"{Name(episode)} comes to its first decision after {seconds:0.#} seconds at the latest{Known}.",
                    seconds <= most ? null : episode.FirstDecision.Witness
                );
            }
        }
    }

    /// <summary>How many beats lie between decisions with more than one answer.</summary>
    public IEnumerable<ExpectationResult> Beats(IPathMeasure paths)
    {
        if (expected.MostBeatsBetweenChoices is not { } most)
            yield break;
        var name = $"beats_between_choices: max {most}";
        var range = paths.BeatsBetweenChoices();
        var longest = (int)(range.Longest?.Length ?? 0);
        if (range.Circle is { } circle)
            yield return new ExpectationResult(
                name,
                false,
                "A viewer can go round in circles here without ever having more than one answer.",
                witness(circle)
            );
        else
            yield return new ExpectationResult(
                name,
                longest <= most,
                $"The longest way between decisions with more than one answer is {longest} beat{(longest == 1 ? "" : "s")}{Known}.",
                longest <= most || range.Longest is null ? null : witness(range.Longest.Way)
            );
    }

    private string Known => isExhaustive ? "" : " of those come to";

    private static string Name(EpisodeTimes episode) =>
        episode.Episode is { } id ? $"Episode '{id}'" : "The story";
}
