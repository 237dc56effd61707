using InteractiveDrama.Cli.Shots;
using InteractiveDrama.Hosting.TakingBack;
using InteractiveDrama.Shots.Cast;
using InteractiveDrama.Shots.Library;
using InteractiveDrama.Shots.Media;
using InteractiveDrama.Shots.Review;
using InteractiveDrama.Shots.Scheduling;
using InteractiveDrama.Shots.Scheduling.Dispatching;
using InteractiveDrama.Shots.Specs;
using InteractiveDrama.Stories.Projects;
using Spectre.Console;

namespace InteractiveDrama.Cli.Rendering;

/// <summary>Renders a story: what is there, what is to be made, and the making.</summary>
internal sealed class RenderRun
{
    private readonly RenderOptions options;
    private readonly LoadedStory story;
    private readonly StoryNeeds needs;
    private readonly RenderSetup setup;
    private readonly StoryLook look;
    private readonly RequestMaker requests;
    private readonly ProviderQuotes quotes;

    private RenderRun(
        RenderOptions options,
        LoadedStory story,
        StoryNeeds needs,
        RenderSetup setup,
        IMediaStore media,
        MediaLibrary? library
    )
    {
        this.options = options;
        this.story = story;
        this.needs = needs;
        this.setup = setup;
        look = StoryLook.Of(story.Package);
        requests = new RequestMaker(
            media,
            CastNames.Of(story.Package),
            library is null ? null : new CastSheets(story.Id, look, library.Takes, library.Reviews)
        );
        quotes = new ProviderQuotes(_ => setup.Providers, _ => requests);
    }

    /// <summary>Runs a rendering from its options to its exit code.</summary>
    /// <param name="options">What was asked for.</param>
    /// <param name="cancellation">Stops; what is under way stays open, and is gone on with the next time.</param>
    public static async Task<int> RunAsync(RenderOptions options, CancellationToken cancellation)
    {
        if (LoadedStory.Load(options.Story, options.Market) is not { } story)
        {
            return ExitCodes.Failed;
        }
        var wanted = StoryNeeds.Of(
            story,
            options.Locales ?? [story.Package.Settings.Language],
            cancellation: cancellation
        );
        using var found = await RenderSetup.FindAsync(
            options.Data,
            story.Package.Settings.Shots,
            options.Provider
        );
        // Reckoning makes no data folder.
        await using var library = options.IsDryRun
            ? MediaLibrary.Find(options.Data, options.Config)
            : MediaLibrary.Open(options.Data, options.Config);
        var run = new RenderRun(
            options,
            story,
            wanted,
            found,
            library?.Store ?? new FolderMediaStore(Path.Combine(options.Data, "media")),
            library
        );
        var result = await run.RunAsync(library, cancellation);
        if (options.Format == "json")
        {
            Console.WriteLine(CliJson.Page(result));
        }
        else
        {
            RenderText.Print(result, AnsiConsole.Console);
        }
        return result.IsFine ? ExitCodes.Fine : ExitCodes.Failed;
    }

    private async Task<RenderResult> RunAsync(MediaLibrary? library, CancellationToken cancellation)
    {
        var notes = setup.Notes;
        if (!needs.IsWhole)
        {
            notes = notes.Add(
                "The story has more states than were gone through; shots beyond them are made when viewers come to them."
            );
        }
        if (library is not null && !options.IsDryRun)
        {
            await new ReferenceKeeper(library.Store).KeepAsync(story.Package, cancellation);
            if (setup.Ffmpeg is not null && !StoryFolder.IsPackage(options.Story))
            {
                await SuppliedSync.RunAsync(options.Story, story, needs, library, cancellation);
            }
        }
        var plan = await PlanAsync(library, cancellation);
        if (setup.Providers.Length > 0 && plan.Left is 0 && plan.Estimate > 0)
        {
            notes = notes.Add(
                "Nothing may be spent: give --budget, or set shots.budget.story in drama.yaml."
            );
        }
        if (options.IsDryRun || library is null)
        {
            return RenderResult.Of(plan, null, notes);
        }
        var progress = new RenderProgress();
        await RenderBar.ShowAsync(
            plan,
            progress,
            changed => Render(plan, progress, library).RunAsync(changed, cancellation)
        );
        if (options.Sheet is { } sheet)
        {
            await new SheetMaker(story, needs, library).WriteAsync(sheet, cancellation);
        }
        // Looked at last: a halt that came meanwhile is why something is missing.
        notes = notes.AddRange(
            (await library.Halts.CurrentAsync(cancellation))
                .Where(halt => halt.Story is null || halt.Story == needs.Story)
                .Select(halt =>
                    $"Halted by {halt.Who}{(halt.Reason is { } why ? $" ({why})" : "")}: {HaltWords.Of(halt)}. What is left is made after 'drama resume'."
                )
        );
        return RenderResult.Of(plan, progress, notes);
    }

    private async Task<RenderPlan> PlanAsync(MediaLibrary? library, CancellationToken cancellation)
    {
        var spent = library is null
            ? default
            : await library.Jobs.SpendingAsync(needs.Story, null, null, cancellation);
        return RenderPlan.Of(
            needs.Story,
            needs
                .Shots.Select(shot => shot.Need(needs.Story))
                .Concat(needs.Voices.Select(voice => voice.Need(needs.Story))),
            library is null ? [] : await library.Takes.ListAsync(needs.Story, null, cancellation),
            quotes,
            Reach.Of(story.Package, new BeatNeeds(needs.Story, look)),
            RenderLimits.Of(story.Package.Settings.Shots, options.Budget, spent),
            spent,
            Candidates
        );
    }

    // Of shots by which somebody of the cast is known, a person picks one.
    private int Candidates(MediaNeed need) =>
        need.Spec is not null
        && TakeClasses.Of(need, story.Package.Settings.Review).Contains(ShotClasses.Identity)
            ? story.Package.Settings.Shots.Candidates
            : 1;

    private ShotChain? Chain(MediaLibrary library) =>
        story.Package.Settings.Shots.Continuity && setup.Ffmpeg is { } ffmpeg
            ? new ShotChain(needs, library.Takes, new LastFrames(ffmpeg, library.Store))
            : null;

    private StoryRender Render(RenderPlan plan, RenderProgress progress, MediaLibrary library)
    {
        var chain = Chain(library);
        return new(
            plan,
            setup.Providers,
            setup.Drawing,
            quotes,
            new RenderOrders(
                requests,
                plan.Limits,
                look.Aspect,
                // A server holds to its own policy besides, whatever is marked as shown here.
                ShowRule.Of(story.Package.Settings.Review, ReviewPolicy.Open),
                chain
            ),
            setup.Runner(library, story.Package.Settings),
            library.Jobs,
            library.Halts,
            progress,
            TimeProvider.System,
            chain
        );
    }
}
