using InteractiveDrama.Exploration.Results;

namespace InteractiveDrama.Cli.Exploring;

/// <summary>What exploring found, as JSON.</summary>
internal static class ExplorationJson
{
    public static object Of(ExplorationResult result) =>
        new
        {
            exhaustive = result.IsExhaustive,
            states = result.States,
            frontier = result.Frontier,
            beats = new { total = result.Beats, reached = result.BeatsReached },
            choices = new { total = result.Choices, taken = result.Taken.Length },
            endings = result.Endings,
            unreached = result.Unreached,
            deadEnds = result.DeadEnds.Select(d => new
            {
                beat = d.Beat,
                witness = d.Witness,
                file = d.File,
                line = d.Line,
            }),
            errors = result.Errors.Select(e => new
            {
                message = e.Message,
                witness = e.Witness,
                file = e.File,
                line = e.Line,
            }),
            reached = new { decisions = result.Decisions, choices = result.Taken },
            episodes = result.Episodes.Select(e => new
            {
                id = e.Episode,
                shortest = e.Shortest,
                medianSeconds = e.MedianSeconds,
                longest = e.Longest,
                circles = e.HasCircles,
                firstDecision = e.FirstDecision,
                decisionsPerMinute = e.DecisionsPerMinute,
                allPaths = e.IsOfAllPaths,
            }),
            expectations = result.Expectations,
            sampledDraws = result.SampledDraws,
            stopped = result.WasStopped,
            steps = result.SearchSteps,
            walkSteps = result.WalkSteps,
            seconds = Math.Round(result.Time.TotalSeconds, 3),
            statesPerSecond = Math.Round(result.StatesPerSecond),
            bytesPerState = Math.Round(result.BytesPerState, 1),
        };
}
