namespace InteractiveDrama.StrictProviders.Jobs;

/// <summary>How far a job of a strict server is.</summary>
public enum JobStage
{
    Queued,
    Running,
    Succeeded,
    Failed,
    Moderated,
    Cancelled,
    Expired,
}
