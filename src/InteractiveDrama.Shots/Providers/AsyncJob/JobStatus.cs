namespace InteractiveDrama.Shots.Providers.AsyncJob;

/// <summary>How a job stands, whatever word a service has for it.</summary>
public enum JobStatus
{
    /// <summary>It waits.</summary>
    Queued,

    /// <summary>It runs; words that are not known count as this.</summary>
    Running,

    /// <summary>It is done.</summary>
    Succeeded,

    /// <summary>It made nothing.</summary>
    Failed,

    /// <summary>Its time is over.</summary>
    Expired,

    /// <summary>It was stopped.</summary>
    Cancelled,

    /// <summary>The service's rules of content forbid it.</summary>
    Moderated,
}
