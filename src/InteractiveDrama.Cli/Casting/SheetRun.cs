using System.Collections.Immutable;
using InteractiveDrama.Cli.Rendering;
using InteractiveDrama.Cli.Shots;
using InteractiveDrama.Shots.Cast;
using InteractiveDrama.Shots.Checks;
using InteractiveDrama.Shots.Jobs;
using InteractiveDrama.Shots.Library;
using InteractiveDrama.Shots.Media;
using InteractiveDrama.Shots.Providers.Contract;
using InteractiveDrama.Shots.Review;
using InteractiveDrama.Shots.Scheduling;
using InteractiveDrama.Shots.Scheduling.Dispatching;
using InteractiveDrama.Shots.Scheduling.Providers;
using InteractiveDrama.Shots.Specs;
using InteractiveDrama.Stories.Projects;

namespace InteractiveDrama.Cli.Casting;

/// <summary>Makes the pictures of a cast sheet: over the same journal and under the same budget as a rendering, never shown by itself.</summary>
internal sealed class SheetRun(
    LoadedStory story,
    CastQuestion asked,
    RenderSetup setup,
    MediaLibrary? library,
    string data
)
{
    private readonly StoryLook look = StoryLook.Of(story.Package);
    private readonly List<string> problems = [];
    private decimal cost;

    /// <summary>Makes what is not there yet.</summary>
    /// <param name="budget">The most that this run may spend; null when only the story's budget counts.</param>
    /// <param name="isDryRun">Only reckon; needs no library.</param>
    /// <param name="cancellation">Stops; what is under way stays open.</param>
    /// <exception cref="UsageException">Nobody may or can make them.</exception>
    public async Task<SheetResult> RunAsync(
        decimal? budget,
        bool isDryRun,
        CancellationToken cancellation
    )
    {
        var needs = CastSheet.Needs(story.Id, look, asked.Member, asked.Worn);
        if (needs.Any(need => need.IsHuman))
        {
            throw new UsageException(
                $"Only people may make pictures of {asked.Member.Name}: bring them under 'references' of the card."
            );
        }
        var sheets = library is null
            ? null
            : new CastSheets(story.Id, look, library.Takes, library.Reviews);
        var requests = new RequestMaker(
            library?.Store ?? new FolderMediaStore(Path.Combine(data, "media")),
            CastNames.Of(story.Package),
            sheets
        );
        var quotes = new ProviderQuotes(_ => setup.Providers, _ => requests);
        var known = sheets is null
            ? []
            : await sheets.PicturesAsync(asked.Member, asked.Worn, cancellation);
        var missing = needs
            .Zip(CastSheet.Views)
            .Where(pair =>
                !known.Any(picture =>
                    picture.View == pair.Second
                    && picture.State != SheetState.Refused
                    && !picture.Take.HasFailed
                )
            )
            .Select(pair => pair.First)
            .ToImmutableArray();
        var options = missing.ToDictionary(
            need => need,
            need => quotes.For(need).Where(option => option.Kind == MediaKind.Image).ToList()
        );
        if (options.Values.Any(ways => ways.Count == 0))
        {
            throw new UsageException(
                "No provider here makes pictures: describe one with 'image' in providers.yaml, and name it under 'shots: providers' or with --provider."
            );
        }
        if (!isDryRun && library is not null && sheets is not null)
        {
            var limits = await LimitsAsync(library, budget, cancellation);
            await new ReferenceKeeper(library.Store).KeepAsync(story.Package, cancellation);
            foreach (var need in missing)
            {
                await MakeAsync(library, need, options[need], requests, limits, cancellation);
            }
            known = await sheets.PicturesAsync(asked.Member, asked.Worn, cancellation);
        }
        return new SheetResult
        {
            Subject = needs[0].Subject,
            IsDryRun = isDryRun,
            Planned = missing.Length,
            Estimate = options.Values.Sum(ways => ways[0].MaximumPrice),
            Cost = cost,
            Currency = story.Package.Settings.Shots.Currency,
            Pictures = [.. known.Select(SheetRow.Of)],
            Problems = [.. problems],
        };
    }

    // A picture that a reviewer refused, or a check, is asked for again with another seed.
    private async Task MakeAsync(
        MediaLibrary library,
        MediaNeed need,
        List<MakeOption> ways,
        RequestMaker requests,
        BudgetLimits limits,
        CancellationToken cancellation
    )
    {
        var before = (await library.Takes.ListAsync(story.Id, need.Subject, cancellation)).Count(
            kept => kept.Take.ContentHash == need.ContentHash
        );
        var runner = setup.Runner(library, story.Package.Settings);
        var orders = new RenderOrders(
            requests,
            limits,
            look.Aspect,
            ShowRule.Of(story.Package.Settings.Review, ReviewPolicy.Open)
        );
        foreach (var option in ways)
        {
            var provider = setup.Providers.First(one => one.Name == option.Provider);
            var order = await orders.OrderAsync(need, option, provider, before, cancellation);
            var outcome = await runner.RunAsync(
                order with
                {
                    Publish = false,
                },
                provider,
                default,
                cancellation
            );
            if (outcome is JobOutcome.Made made)
            {
                cost += made.Billed;
                if (!made.Take.HasFailed)
                {
                    return;
                }
            }
            problems.Add(Words(provider, outcome));
        }
    }

    private static string Words(IShotProvider provider, JobOutcome outcome) =>
        outcome switch
        {
            JobOutcome.Made made => FailedChecks.Words(made.Take),
            JobOutcome.Refused refused => refused.Message,
            JobOutcome.Busy busy => busy.Message,
            JobOutcome.Ambiguous ambiguous => ambiguous.Message,
            JobOutcome.StillOpen open => open.Message,
            JobOutcome.OverLimit over => FormattableString.Invariant(
                $"The {over.Limit.Limit} budget of {over.Limit.Most} is used up: give --budget, or set shots.budget.story in drama.yaml."
            ),
            JobOutcome.Halted { Halt: var halt } => $"Halted by {halt.Who}.",
            _ => $"{provider.Name} was stopped.",
        };

    // As for a rendering: without a budget nothing is spent.
    private async Task<BudgetLimits> LimitsAsync(
        MediaLibrary library,
        decimal? budget,
        CancellationToken cancellation
    )
    {
        var said = story.Package.Settings.Shots;
        var spent = await library.Jobs.SpendingAsync(story.Id, null, null, cancellation);
        var run = budget is { } some ? spent.Total + some : (decimal?)null;
        var most =
            said.StoryBudget is { } whole && run is { } bound
                ? Math.Min(whole, bound)
                : said.StoryBudget ?? run ?? 0;
        return new BudgetLimits(said.Currency, most, said.DayBudget, null);
    }
}
