using InteractiveDrama.Shots.Jobs;
using InteractiveDrama.Shots.Media;

namespace InteractiveDrama.Hosting.Shots;

/// <summary>A piece of work under way.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Need">The key of what it makes, for <c>explain</c>.</param>
/// <param name="Subject">The shot or line.</param>
/// <param name="Kind">As what.</param>
/// <param name="Provider">By whom.</param>
/// <param name="Phase">How far it has come.</param>
/// <param name="Reserved">The most it may cost.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="Since">When its price was reserved.</param>
/// <param name="Problem">What is unclear, in one sentence; null when nothing is.</param>
internal sealed record OpenJob(
    string Id,
    string Need,
    string Subject,
    MediaKind Kind,
    string Provider,
    JobPhase Phase,
    decimal Reserved,
    string Currency,
    DateTimeOffset Since,
    string? Problem
)
{
    /// <summary>A job of the journal.</summary>
    public static OpenJob Of(ShotJob job) =>
        new(
            job.Id,
            $"{job.Draft.Story}/{(job.Draft.Kind is MediaKind.Speech ? "voice" : "picture")}/{job.Draft.ContentHash}",
            job.Draft.Subject,
            job.Draft.Kind,
            job.Draft.Provider,
            job.Phase,
            job.Reserved,
            job.Draft.Currency,
            job.ReservedAt,
            job.Problem
        );
}
