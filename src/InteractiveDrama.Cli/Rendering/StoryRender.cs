using System.Collections.Immutable;
using InteractiveDrama.Shots.Halting;
using InteractiveDrama.Shots.Jobs;
using InteractiveDrama.Shots.Library;
using InteractiveDrama.Shots.Media;
using InteractiveDrama.Shots.Providers.Contract;
using InteractiveDrama.Shots.Scheduling;
using InteractiveDrama.Shots.Scheduling.Budget;
using InteractiveDrama.Shots.Scheduling.Dispatching;
using InteractiveDrama.Shots.Scheduling.Foreseeing;
using InteractiveDrama.Shots.Scheduling.Providers;

namespace InteractiveDrama.Cli.Rendering;

/// <summary>
/// Makes what a plan says: first what providers are paid for, as the same scheduler decides that serves viewers, then what is
/// drawn and spoken by rule for everything that still has nothing.
/// </summary>
/// <param name="plan">The plan.</param>
/// <param name="providers">The generative providers, in order.</param>
/// <param name="drawing">Draws and speaks by rule.</param>
/// <param name="quotes">How needs can be made by the generative providers.</param>
/// <param name="orders">Makes orders.</param>
/// <param name="runner">Has things made.</param>
/// <param name="journal">The journal.</param>
/// <param name="halts">What is halted.</param>
/// <param name="progress">Hears what happens.</param>
/// <param name="time">The clock.</param>
/// <param name="chain">Says which shots go on from others; null where each begins afresh.</param>
internal sealed class StoryRender(
    RenderPlan plan,
    ImmutableArray<IShotProvider> providers,
    IShotProvider drawing,
    IQuotes quotes,
    RenderOrders orders,
    JobRunner runner,
    IJobJournal journal,
    IHalts halts,
    RenderProgress progress,
    TimeProvider time,
    ShotChain? chain = null
)
{
    private const string Everybody = "everybody";

    // Rendering has no deadline; what is due far away is all in time.
    private static readonly TimeSpan SomeDay = TimeSpan.FromDays(365);

    // A provider that takes nothing for so long will not either while somebody waits at a terminal.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <summary>Makes everything that can be made.</summary>
    /// <param name="changed">Called now and then.</param>
    /// <param name="cancellation">Stops; what is under way stays open, and is gone on with the next time.</param>
    public async Task RunAsync(Action changed, CancellationToken cancellation)
    {
        if (providers.Length > 0)
        {
            await GenerateAsync(changed, cancellation);
            await MultiplyAsync(changed, cancellation);
        }
        await DrawAsync(changed, cancellation);
    }

    private async Task GenerateAsync(Action changed, CancellationToken cancellation)
    {
        var book = new BudgetBook();
        book.Limit(plan.Story, plan.Limits);
        var scheduler = new ShotScheduler(
            Settings(),
            providers.Select(provider => ProviderTerms.Of(provider.Name, provider.Capabilities)),
            quotes,
            book
        );
        foreach (var job in await journal.ListAsync(plan.Story, cancellation))
        {
            if (job.IsSettled)
            {
                book.Record(plan.Story, job.Viewer, job.Spent, job.ReservedAt);
            }
        }
        foreach (var stopped in await journal.StoppedProvidersAsync(cancellation))
        {
            scheduler.Stop(stopped, $"{stopped} billed more than it had declared.");
        }
        foreach (var item in plan.Items)
        {
            if (item.Asset is { State: AssetState.Current, Take: { } take })
            {
                Ready(scheduler, item.Need, take.Take);
            }
        }
        await using var dispatcher = new ShotDispatcher(
            scheduler,
            runner,
            providers.ToDictionary(provider => provider.Name, StringComparer.Ordinal),
            orders,
            progress,
            time
        );
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var watch = await new HaltWatch(halts, dispatcher, time).BeginAsync(over.Token);
        try
        {
            await ResumeAsync(dispatcher, cancellation);
            // What goes on from another shot is asked for when that one is there.
            var depths = plan.Items.Select(Depth).Distinct().Order().ToList();
            foreach (var depth in depths)
            {
                var demands = Demands(item => Depth(item) <= depth);
                dispatcher.Tell(told => told.Want(Everybody, demands));
                await WaitAsync(dispatcher, changed, cancellation);
            }
        }
        finally
        {
            await over.CancelAsync();
            await watch;
        }
    }

    private int Depth(RenderItem item) =>
        chain is null || item.Option is null ? 0 : chain.Depth(item.Need);

    // The first take is made like any other; the further ones are for a person to pick from, and shown only while nothing is.
    private async Task MultiplyAsync(Action changed, CancellationToken cancellation)
    {
        var stopped = await journal.StoppedProvidersAsync(cancellation);
        foreach (var item in plan.Items.Where(item => item is { Takes: > 0, Further: not null }))
        {
            var option = item.Further!;
            var provider = providers.First(one => one.Name == option.Provider);
            var most = plan.Candidates(item.Need);
            for (var candidate = 1; candidate < most; candidate++)
            {
                if (stopped.Contains(option.Provider, StringComparer.Ordinal))
                {
                    break;
                }
                var order = await orders.OrderAsync(
                    item.Need,
                    option,
                    provider,
                    candidate,
                    cancellation
                );
                var isShown =
                    progress.Takes.ContainsKey(item.Need.Key)
                    || item.Asset.State == AssetState.Current;
                var outcome = await runner.RunAsync(
                    order with
                    {
                        Publish = order.Publish && !isShown,
                    },
                    provider,
                    default,
                    cancellation
                );
                Report(item.Need, option, outcome);
                changed();
                if (outcome is JobOutcome.OverLimit or JobOutcome.Halted)
                {
                    return;
                }
            }
        }
    }

    private void Report(MediaNeed need, MakeOption option, JobOutcome outcome)
    {
        switch (outcome)
        {
            // What an equal request made before costs nothing now.
            case JobOutcome.Made made:
                progress.Further(need, made.Take, made.Billed);
                break;
            case JobOutcome.Refused refused:
                progress.NotMade(need, option, refused.Message);
                break;
        }
    }

    // Stills are for the moment before a film is there; where nobody makes films they are what there is.
    private SchedulerSettings Settings() =>
        new()
        {
            KeyframeLead = providers.Any(provider =>
                provider.Capabilities.Makes.Contains(MediaKind.Video)
            )
                ? TimeSpan.Zero
                : SomeDay * 2,
            Later = 0,
            ThresholdEvery = TimeSpan.Zero,
        };

    private ImmutableArray<ForeseenNeed> Demands(Func<RenderItem, bool> isTime) =>
        [
            .. plan
                .Items.Where(item => item.Option is not null && isTime(item))
                .Select(item => new ForeseenNeed(
                    item.Need,
                    Math.Max(item.Reach, 0.001),
                    time.GetUtcNow() + SomeDay,
                    item.Need.Spec?.DurationSeconds ?? 3,
                    time.GetUtcNow(),
                    0
                )),
        ];

    private static void Ready(ShotScheduler scheduler, MediaNeed need, Take take)
    {
        if (TakeRank.Of(take) >= TakeRank.Keyframe)
        {
            scheduler.Ready(
                need,
                TakeRank.Of(take) == TakeRank.Keyframe ? MediaKind.Image : MediaKind.Video
            );
        }
    }

    private async Task ResumeAsync(ShotDispatcher dispatcher, CancellationToken cancellation)
    {
        var known = plan.Items.ToLookup(item => item.Need.ContentHash, StringComparer.Ordinal);
        foreach (var job in await journal.OpenAsync(plan.Story, cancellation))
        {
            var draft = job.Draft;
            var need =
                known[draft.ContentHash].Select(item => item.Need).FirstOrDefault()
                // Of a shot that is no longer so: paid for, so it is fetched all the same.
                ?? new MediaNeed
                {
                    Story = plan.Story,
                    Subject = draft.Subject,
                    ContentHash = draft.ContentHash,
                };
            dispatcher.Resume(
                job,
                need,
                new MakeOption(draft.Provider, draft.Kind, job.Reserved, draft.Currency, default)
            );
        }
    }

    private async Task WaitAsync(
        ShotDispatcher dispatcher,
        Action changed,
        CancellationToken cancellation
    )
    {
        var last = time.GetTimestamp();
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        try
        {
            await dispatcher.IdleAsync(
                () =>
                {
                    if (
                        dispatcher.Ask((asked, now) => asked.Providers(now).Any(p => p.Running > 0))
                    )
                    {
                        last = time.GetTimestamp();
                    }
                    else if (time.GetElapsedTime(last) > Patience)
                    {
                        enough.Cancel();
                    }
                    changed();
                },
                enough.Token
            );
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            // Nobody took anything for a while; what is missing is drawn.
        }
    }

    private Task DrawAsync(Action changed, CancellationToken cancellation) =>
        Parallel.ForEachAsync(
            plan.Items.Where(item =>
                item is { IsDrawable: true, IsBlocked: false }
                && !progress.Takes.ContainsKey(item.Need.Key)
            ),
            new ParallelOptions
            {
                MaxDegreeOfParallelism = drawing.Capabilities.Concurrency,
                CancellationToken = cancellation,
            },
            async (item, stop) =>
            {
                await DrawAsync(item.Need, stop);
                changed();
            }
        );

    private async Task DrawAsync(MediaNeed need, CancellationToken cancellation)
    {
        ImmutableArray<MediaKind> kinds = need.Speech is not null
            ? [MediaKind.Speech]
            : [MediaKind.Video, MediaKind.Image];
        foreach (var kind in kinds)
        {
            if (!drawing.Capabilities.Makes.Contains(kind))
            {
                continue;
            }
            var option = new MakeOption(drawing.Name, kind, 0, plan.Limits.Currency, default);
            var order = await orders.OrderAsync(need, option, drawing, null, cancellation);
            var outcome = await runner.RunAsync(order, drawing, default, cancellation);
            if (outcome is JobOutcome.Made made)
            {
                progress.Made(need, made.Take);
                return;
            }
            progress.NotMade(
                need,
                option,
                outcome is JobOutcome.Refused refused ? refused.Message : "It was not made."
            );
        }
    }
}
