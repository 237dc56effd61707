using System.Text.Json.Nodes;

namespace InteractiveDrama.StrictProviders.Jobs;

/// <summary>A job of a strict server.</summary>
/// <param name="id">The server's id of it.</param>
/// <param name="sent">What was sent.</param>
/// <param name="webhook">The address to call when it is over; null for none.</param>
public sealed class StrictJob(string id, JsonObject sent, string? webhook)
{
    /// <summary>The server's id of it.</summary>
    public string Id { get; } = id;

    /// <summary>What was sent.</summary>
    public JsonObject Sent { get; } = sent;

    /// <summary>The address to call when it is over; null for none.</summary>
    public string? Webhook { get; } = webhook;

    /// <summary>How far it is.</summary>
    public JobStage Stage { get; set; } = JobStage.Queued;

    /// <summary>Whether nothing more becomes of it.</summary>
    public bool IsOver => Stage is not (JobStage.Queued or JobStage.Running);
}
