using System.Text.Json.Serialization;
using InteractiveDrama.Shots.Jobs;

namespace InteractiveDrama.Cli.Rendering;

/// <summary>A job as it is listed.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Story">The story's id.</param>
/// <param name="Subject">The shot's or the line's id.</param>
/// <param name="Provider">The provider's name.</param>
/// <param name="ProviderJob">The provider's id of it; null before it is known.</param>
/// <param name="Phase">How far it has come.</param>
/// <param name="Reserved">The most it may cost.</param>
/// <param name="Spent">What it cost.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="ReservedAt">When it was asked for.</param>
/// <param name="Problem">Why it failed, or why nobody knows.</param>
internal sealed record JobRow(
    [property: JsonPropertyName("id")] string Id,
    [property: JsonPropertyName("story")] string Story,
    [property: JsonPropertyName("subject")] string Subject,
    [property: JsonPropertyName("provider")] string Provider,
    [property: JsonPropertyName("providerJob")] string? ProviderJob,
    [property: JsonPropertyName("phase")] JobPhase Phase,
    [property: JsonPropertyName("reserved")] decimal Reserved,
    [property: JsonPropertyName("spent")] decimal Spent,
    [property: JsonPropertyName("currency")] string Currency,
    [property: JsonPropertyName("reservedAt")] DateTimeOffset ReservedAt,
    [property: JsonPropertyName("problem")] string? Problem
)
{
    /// <summary>The row of a job.</summary>
    /// <param name="job">The job.</param>
    public static JobRow Of(ShotJob job) =>
        new(
            job.Id,
            job.Draft.Story,
            job.Draft.Subject,
            job.Draft.Provider,
            job.ProviderJob,
            job.Phase,
            job.Reserved,
            job.Spent,
            job.Draft.Currency,
            job.ReservedAt,
            job.Problem
        );
}
