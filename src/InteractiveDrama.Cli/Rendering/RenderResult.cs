using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace InteractiveDrama.Cli.Rendering;

/// <summary>What a rendering came to, or would.</summary>
internal sealed record RenderResult
{
    /// <summary>The story's id.</summary>
    [JsonPropertyName("story")]
    public required string Story { get; init; }

    /// <summary>True when nothing was made, only reckoned.</summary>
    [JsonPropertyName("dryRun")]
    public required bool IsDryRun { get; init; }

    /// <summary>Shots that were to be made.</summary>
    [JsonPropertyName("planned")]
    public required int Planned { get; init; }

    /// <summary>Shots that were there.</summary>
    [JsonPropertyName("cached")]
    public required int Cached { get; init; }

    /// <summary>Shots that were made.</summary>
    [JsonPropertyName("made")]
    public required int Made { get; init; }

    /// <summary>Shots of which there is nothing.</summary>
    [JsonPropertyName("failed")]
    public required int Failed { get; init; }

    /// <summary>What was spent.</summary>
    [JsonPropertyName("cost")]
    public required decimal Cost { get; init; }

    /// <summary>The most that everything planned costs, by its first provider.</summary>
    [JsonPropertyName("estimate")]
    public required decimal Estimate { get; init; }

    /// <summary>How many takes providers are asked for: more than one of a shot by which somebody is known, where the story says so.</summary>
    [JsonPropertyName("takes")]
    public required int Takes { get; init; }

    /// <summary>What may be spent on the story yet; null without a limit.</summary>
    [JsonPropertyName("left")]
    public required decimal? Left { get; init; }

    /// <summary>ISO 4217.</summary>
    [JsonPropertyName("currency")]
    public required string Currency { get; init; }

    /// <summary>The voices, counted like the shots.</summary>
    [JsonPropertyName("voices")]
    public required RenderCount Voices { get; init; }

    /// <summary>Shots that only people may make, and have not: their ids.</summary>
    [JsonPropertyName("blocked")]
    public required ImmutableArray<string> Blocked { get; init; }

    /// <summary>What went wrong, by provider and shot.</summary>
    [JsonPropertyName("problems")]
    public required ImmutableArray<RenderProblem> Problems { get; init; }

    /// <summary>What the machine or the set-up lacks, in sentences.</summary>
    [JsonPropertyName("notes")]
    public required ImmutableArray<string> Notes { get; init; }

    /// <summary>True when everything that can be there is.</summary>
    [JsonIgnore]
    public bool IsFine => Failed == 0 && Voices.Failed == 0;

    /// <summary>Counts.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="progress">What was made; null for a plan alone.</param>
    /// <param name="notes">What the machine or the set-up lacks.</param>
    public static RenderResult Of(
        RenderPlan plan,
        RenderProgress? progress,
        ImmutableArray<string> notes
    )
    {
        var shots = RenderCount.Of(plan.Items.Where(item => item.IsPicture), progress);
        return new RenderResult
        {
            Story = plan.Story,
            IsDryRun = progress is null,
            Planned = shots.Planned,
            Cached = shots.Cached,
            Made = shots.Made,
            Failed = shots.Failed,
            Cost = progress?.Spent ?? 0,
            Estimate = plan.Estimate,
            Takes = plan.Takes,
            Left = plan.Left,
            Currency = plan.Limits.Currency,
            Voices = RenderCount.Of(plan.Items.Where(item => !item.IsPicture), progress),
            Blocked =
            [
                .. plan
                    .Items.Where(item => item.IsBlocked)
                    .Select(item => item.Need.Subject)
                    .Distinct(StringComparer.Ordinal),
            ],
            Problems = progress?.Problems ?? [],
            Notes = notes,
        };
    }
}
