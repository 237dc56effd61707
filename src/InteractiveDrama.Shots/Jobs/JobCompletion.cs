using InteractiveDrama.Shots.Checks;
using InteractiveDrama.Shots.Library;
using InteractiveDrama.Shots.Media;
using InteractiveDrama.Shots.Providers.Contract;

namespace InteractiveDrama.Shots.Jobs;

/// <summary>Takes what a provider made into the library, then settles its job: a crash between the two does both again, to no effect.</summary>
internal sealed class JobCompletion(
    IJobJournal journal,
    ITakes takes,
    IMediaStore media,
    IMediaFinisher finisher,
    ArrivalChecks? checks,
    Quarantine quarantine,
    TimeProvider time
)
{
    // What stands for the provider's id of a job whose media came with the answer to its submit.
    private const string Kept = "kept:";

    /// <summary>Whether a job's media are in the store already, and only its take is not.</summary>
    public static bool IsKept(ShotJob job) =>
        job.ProviderJob?.StartsWith(Kept, StringComparison.Ordinal) is true;

    /// <summary>Goes on with a job whose media are kept.</summary>
    public async Task<JobOutcome> GoOnAsync(
        ShotJob job,
        IShotProvider provider,
        string aspect,
        bool publish
    )
    {
        var hash = job.ProviderJob![Kept.Length..];
        if (await media.FindAsync(hash) is not { } stored)
        {
            var refused = new MediaRefusedException("it is in the media store no longer.");
            return await RefuseAsync(job, provider, refused, job.Reserved);
        }
        var original = new MediaFile(stored.Sha256, stored.Type, stored.Bytes);
        return await AddAsync(job, provider, original, null, aspect, publish, job.Reserved);
    }

    /// <summary>Takes what came with the answer to a submit, and could not be fetched again: kept before all else.</summary>
    public async Task<JobOutcome> KeepAsync(
        ShotJob job,
        IShotProvider provider,
        ProducedMedia produced,
        string aspect,
        bool publish,
        decimal? billed
    )
    {
        var cost = billed ?? job.Reserved;
        MediaFile original;
        try
        {
            await using (produced)
            {
                original = await PutAsync(job, produced);
            }
        }
        catch (MediaRefusedException refused)
        {
            return await RefuseAsync(job, provider, refused, cost);
        }
        await journal.AdvanceAsync(job.Id, JobPhase.Submitted, Kept + original.Sha256);
        return await AddAsync(job, provider, original, produced.Seed, aspect, publish, cost);
    }

    /// <summary>Takes what was fetched.</summary>
    public async Task<JobOutcome> TakeAsync(
        ShotJob job,
        IShotProvider provider,
        ProducedMedia produced,
        string aspect,
        bool publish,
        decimal? billed
    )
    {
        var cost = billed ?? job.Reserved;
        var original = await PutAsync(job, produced);
        return await AddAsync(job, provider, original, produced.Seed, aspect, publish, cost);
    }

    /// <summary>What was made cannot be used; it was paid for all the same.</summary>
    public async Task<JobOutcome> RefuseAsync(
        ShotJob job,
        IShotProvider provider,
        MediaRefusedException refused,
        decimal cost
    )
    {
        var message = $"What {provider.Name} made cannot be used: {refused.Message}";
        await journal.SettleAsync(job.Id, JobPhase.Failed, cost, message);
        return new JobOutcome.Refused(RefusalKind.Failed, message, cost);
    }

    // Services say "octet-stream" and worse; what it really is, the finisher finds by looking.
    private Task<MediaFile> PutAsync(ShotJob job, ProducedMedia produced) =>
        media.PutAsync(
            produced.Bytes,
            MediaTypes.Ending(produced.Type) is null ? Usual(job.Draft.Kind) : produced.Type
        );

    private static string Usual(MediaKind kind) =>
        kind switch
        {
            MediaKind.Video => "video/mp4",
            MediaKind.Image => "image/png",
            _ => "audio/wav",
        };

    // It is paid for: nothing stops it halfway but a fault, and then it is done again.
    private async Task<JobOutcome> AddAsync(
        ShotJob job,
        IShotProvider provider,
        MediaFile original,
        long? seed,
        string aspect,
        bool publish,
        decimal cost
    )
    {
        Take take;
        try
        {
            take = job.Draft with
            {
                Files = await finisher.FinishAsync(job.Draft, original, aspect),
                Cost = cost,
                Seed = seed ?? job.Draft.Seed,
                ProviderJob = IsKept(job) ? null : job.ProviderJob,
                MadeAt = time.GetUtcNow(),
            };
        }
        catch (MediaRefusedException refused)
        {
            return await RefuseAsync(job, provider, refused, cost);
        }
        if (checks is not null)
        {
            take = take with
            {
                Checks = await checks.CheckAsync(take, TakeParameters.Asked(take.Parameters)),
            };
        }
        var halt = await quarantine.HaltAsync(take);
        // What failed a check, or came during a halt, is kept, and stands in review; it is not shown by itself.
        await takes.AddAsync(
            take,
            publish && !take.HasFailed && halt is null && !await IsLesserAsync(take)
        );
        await quarantine.PutAsync(job, take, halt);
        await journal.SettleAsync(job.Id, JobPhase.Done, cost);
        return new JobOutcome.Made(take, cost, cost > job.Reserved);
    }

    // A keyframe that comes after the final take is kept, and not shown.
    private async Task<bool> IsLesserAsync(Take take) =>
        (await takes.ListAsync(take.Story, take.Subject)).Any(other =>
            other.IsPublished
            && other.Take.ContentHash == take.ContentHash
            && other.Take.Locale == take.Locale
            && TakeRank.Of(other.Take) > TakeRank.Of(take)
        );
}
