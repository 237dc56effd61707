using InteractiveDrama.Shots.Checks;
using InteractiveDrama.Shots.Halting;
using InteractiveDrama.Shots.Jobs;
using InteractiveDrama.Shots.Library;
using InteractiveDrama.Shots.Providers.Contract;
using InteractiveDrama.Shots.Review;
using InteractiveDrama.Shots.Scheduling;
using InteractiveDrama.Shots.Scheduling.Budget;
using InteractiveDrama.Shots.Scheduling.Dispatching;
using InteractiveDrama.Shots.Scheduling.Providers;

namespace InteractiveDrama.Hosting.Shots;

/// <summary>Where shots are made while people watch: the scheduler with its money, and who carries out what it decides.</summary>
internal sealed class ShotFloor : IAsyncDisposable
{
    private readonly IJobJournal? journal;
    private readonly BudgetBook book = new();
    private readonly JobRunner? runner;
    private readonly ShotDispatcher? dispatcher;
    private bool isClosed;
    private readonly Dictionary<string, StoryShots> admitted = new(StringComparer.Ordinal);

    public ShotFloor(
        ITakes? takes,
        IJobJournal? journal,
        IMediaStore media,
        ShotProviders providers,
        ShotStories stories,
        LiveOrders orders,
        FloorWatch watch,
        StoryLabels labels,
        TimeProvider time,
        IHalts? halts,
        IReviewLog? reviews
    )
    {
        this.journal = journal;
        if (providers.All.IsEmpty || takes is null || journal is null)
        {
            return;
        }
        runner = new JobRunner(
            journal,
            takes,
            media,
            new StoreFinisher(providers.Ffmpeg, media, labels.Labelling()),
            new JobOptions(),
            time,
            new JobGuards(
                providers.Ffmpeg is { } ffmpeg
                    ? new ArrivalChecks(ffmpeg, media, takes, providers.Judge(time))
                    : null,
                reviews,
                halts
            )
        );
        dispatcher = new ShotDispatcher(
            new ShotScheduler(
                new SchedulerSettings(),
                providers.All.Values.Select(one => ProviderTerms.Of(one.Name, one.Capabilities)),
                new ProviderQuotes(stories.ProvidersOf, stories.RequestsOf),
                book
            ),
            runner,
            providers.All,
            orders,
            watch,
            time
        );
    }

    /// <summary>True when there are providers, and a store that keeps what they make.</summary>
    public bool IsOpen => dispatcher is not null;

    /// <summary>Takes up what was under way before a restart: money, open jobs, providers that were stopped.</summary>
    public async Task OpenAsync(CancellationToken cancellation)
    {
        var jobs = await journal!.ListAsync(null, cancellation);
        var stopped = await journal.StoppedProvidersAsync(cancellation);
        dispatcher!.Tell(scheduler =>
        {
            foreach (var job in jobs.Where(job => job.IsSettled))
            {
                book.Record(job.Draft.Story, job.Viewer, job.Spent, job.ReservedAt);
            }
            foreach (var name in stopped)
            {
                scheduler.Stop(name, $"{name} billed more than it had declared.");
            }
        });
        foreach (var job in jobs.Where(job => !job.IsSettled))
        {
            var draft = job.Draft;
            var option = new MakeOption(
                draft.Provider,
                draft.Kind,
                job.Reserved,
                draft.Currency,
                default
            );
            dispatcher.Resume(job, Need(draft), option);
        }
    }

    /// <summary>Lets a version of a story spend what it may.</summary>
    public void Admit(StoryShots story)
    {
        if (!admitted.TryGetValue(story.Story.Id, out var known) || known != story)
        {
            admitted[story.Story.Id] = story;
            dispatcher!.Tell(_ => book.Limit(story.Story.Id, story.Limits));
        }
    }

    /// <summary>Tells the scheduler something.</summary>
    public void Tell(Action<ShotScheduler> what) => dispatcher!.Tell(what);

    /// <summary>Asks the scheduler something.</summary>
    public T Ask<T>(Func<ShotScheduler, DateTimeOffset, T> what) => dispatcher!.Ask(what);

    /// <summary>Has one thing made that somebody asked for, beside what the scheduler decides, on the same journal.</summary>
    public async Task<JobOutcome> RunAsync(
        JobOrder order,
        IShotProvider provider,
        CancellationToken cancellation
    ) => await runner!.RunAsync(order, provider, default, cancellation);

    /// <summary>Asks for a job's state soon.</summary>
    public void PollNow(string job) => runner?.PollNow(job);

    /// <summary>Stops; what is under way stays open, and is gone on with after the next start.</summary>
    /// <remarks>Called by the foreman while the store is there, and by the container after.</remarks>
    public ValueTask DisposeAsync() =>
        dispatcher is null || Interlocked.Exchange(ref isClosed, true)
            ? default
            : dispatcher.DisposeAsync();

    // What it is to show, the story says when somebody comes to it; the hash is enough to know it by.
    private static MediaNeed Need(Take draft) =>
        new()
        {
            Story = draft.Story,
            Subject = draft.Subject,
            ContentHash = draft.ContentHash,
            Speech = draft.Locale is { } locale
                ? new SpeechWords(draft.Prompt ?? "", locale, null, null, null, null)
                : null,
        };
}
