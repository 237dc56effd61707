using System.Globalization;
using InteractiveDrama.Shots.Jobs;

namespace InteractiveDrama.Shots.Review;

/// <summary>Why another take was not made, in words.</summary>
public static class RegenerationWords
{
    /// <summary>One sentence.</summary>
    /// <param name="outcome">What became of the job.</param>
    public static string Of(JobOutcome outcome) =>
        outcome switch
        {
            JobOutcome.Refused refused => refused.Message,
            JobOutcome.Busy busy => busy.Message,
            JobOutcome.Ambiguous ambiguous =>
                $"{ambiguous.Message} It is not sent again: 'drama jobs list' shows it.",
            JobOutcome.StillOpen open => $"{open.Message} 'drama jobs list' shows it.",
            JobOutcome.OverLimit { Limit: var limit } => string.Create(
                CultureInfo.InvariantCulture,
                $"The {limit.Limit} budget of {limit.Most} is used up: {limit.Bound.Total} are spent or reserved."
            ),
            JobOutcome.Halted { Halt: var halt } =>
                $"Halted by {halt.Who}{(halt.Reason is { } why ? $": {why}" : "")}.",
            _ => "It was not made.",
        };
}
