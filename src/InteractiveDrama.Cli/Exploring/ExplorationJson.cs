using System.Text.Json.Nodes;
using InteractiveDrama.Cli.Analytics;
using InteractiveDrama.Exploration.Results;

namespace InteractiveDrama.Cli.Exploring;

/// <summary>What exploring found, as JSON.</summary>
internal static class ExplorationJson
{
    /// <summary>The result, with <c>shares</c> where it was asked what viewers chose.</summary>
    public static JsonNode Of(ExplorationResult result, ObservedChoices? observed)
    {
        var json = CliJson.Node(Of(result));
        if (observed is not null)
            json["shares"] = CliJson.Node(
                observed.All.Select(one => new
                {
                    beat = one.Beat,
                    choice = one.Choice,
                    count = one.Share.Count,
                    of = one.Share.Of,
                    value = one.Share.Value,
                    low = one.Share.Low,
                    high = one.Share.High,
                })
            );
        return json;
    }

    private static object Of(ExplorationResult result) =>
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
