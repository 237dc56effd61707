using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using InteractiveDrama.Hosting.Limits;
using InteractiveDrama.Hosting.Observability;
using InteractiveDrama.Hosting.Sessions;
using InteractiveDrama.Hosting.Stories;
using InteractiveDrama.Protocol;
using InteractiveDrama.Shots.Library;
using InteractiveDrama.Shots.Review;

namespace InteractiveDrama.Hosting.TakingBack;

/// <summary>
/// Puts what viewers report on the record. Who it was is not kept: a session's report of a take is known again by a hash
/// alone, so that it counts once.
/// </summary>
/// <param name="reviews">The record; null when the host's store keeps none.</param>
/// <param name="takes">The takes; null when the host's store keeps none.</param>
/// <param name="looks">Says which take a shot shows.</param>
/// <param name="telemetry">Counts them.</param>
/// <param name="time">The clock.</param>
internal sealed class ShotReports(
    IReviewLog? reviews,
    ITakes? takes,
    IStoryLooks looks,
    DramaTelemetry telemetry,
    TimeProvider time
)
{
    /// <summary>How many a session may send in an hour.</summary>
    public const int MostPerHour = 5;

    private const string Viewer = "viewer";

    private readonly TokenBuckets sessions = new(MostPerHour, MostPerHour / 3600.0, time);

    /// <summary>Takes the reports among a player's events. Called while the session is the caller's own.</summary>
    /// <exception cref="DramaFaultException">It reports what it cannot have seen, or too much.</exception>
    public async Task TakeInAsync(LiveSession live, IReadOnlyList<PlayerEvent> events)
    {
        foreach (var report in events)
        {
            if (
                report.Kind is PlayerEventKind.ShotReported
                && reviews is not null
                && live.Record is { Simulated: false, Rehearsal: false }
            )
            {
                await TakeInAsync(live, report, reviews);
            }
        }
    }

    private async Task TakeInAsync(LiveSession live, PlayerEvent report, IReviewLog record)
    {
        var wait = sessions.Of(live.Id).Take();
        if (wait > TimeSpan.Zero)
        {
            throw Faults.TooManyReports(wait);
        }
        var story = live.Story!;
        var (subject, take) = await SeenAsync(live, story, report);
        var reason = report.Reason!.Value;
        var text = Clean(report.Text);
        var now = time.GetUtcNow();
        await record.AppendAsync(
            new ReviewEntry
            {
                Id = Once(live.Id, take ?? subject),
                At = now,
                Who = Viewer,
                Verb = ReviewVerb.Report,
                Story = story.Id,
                Subject = subject,
                Take = take,
                Reason = text,
                Detail = JsonSerializer.Serialize(new { reason }),
            }
        );
        telemetry.Reported(story.Id, reason);
    }

    private async Task<(string Subject, string? Take)> SeenAsync(
        LiveSession live,
        PublishedStory story,
        PlayerEvent report
    )
    {
        if (report.Take is { } id && takes is not null)
        {
            return await takes.FindAsync(id) is { Take: var take } && take.Story == story.Id
                ? (take.Subject, take.Id)
                : throw Faults.Invalid("take is none of this story's; leave it out for a drawing.");
        }
        var shot = live.Standing!.Beat().Shots.FirstOrDefault(shot => shot.Id == report.Shot);
        return shot is null
            ? throw Faults.Invalid("shot is none of the current beat's; name its take.")
            : (shot.Id, (await looks.ShotAsync(story, shot))?.Take);
    }

    private static Guid Once(string session, string seen) =>
        new(
            SHA256
                .HashData(Encoding.UTF8.GetBytes($"interactive-drama report\n{session}\n{seen}"))
                .AsSpan(0, 16)
        );

    // What strangers write is read in terminals too.
    private static string? Clean(string? text) =>
        text is null ? null
        : new string([.. text.Where(one => !char.IsControl(one))]).Trim() is { Length: > 0 } clean
            ? clean
        : null;
}
