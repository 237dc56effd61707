using System.Collections.Immutable;
using InteractiveDrama.Cli.Shots;
using InteractiveDrama.Shots.Checks;
using InteractiveDrama.Shots.Jobs;
using InteractiveDrama.Shots.Media.Tools;
using InteractiveDrama.Shots.Providers.Animatic;
using InteractiveDrama.Shots.Providers.Animatic.Voices;
using InteractiveDrama.Shots.Providers.Configuration;
using InteractiveDrama.Shots.Providers.Contract;
using InteractiveDrama.Stories.Projects;

namespace InteractiveDrama.Cli.Rendering;

/// <summary>What this machine and this data folder can make shots with.</summary>
internal sealed class RenderSetup : IDisposable
{
    private const string DrawingName = "animatic";

    private readonly ProviderCatalogue catalogue;

    private RenderSetup(ProviderCatalogue catalogue) => this.catalogue = catalogue;

    /// <summary>The machine's ffmpeg; null when it has none.</summary>
    public FfmpegTools? Ffmpeg { get; private init; }

    /// <summary>Draws and speaks by rule.</summary>
    public required IShotProvider Drawing { get; init; }

    /// <summary>The generative providers, in order.</summary>
    public ImmutableArray<IShotProvider> Providers { get; private set; } = [];

    /// <summary>What is lacking, in sentences.</summary>
    public ImmutableArray<string> Notes { get; private set; } = [];

    /// <summary>Looks at the machine and at the operator's file.</summary>
    /// <param name="data">The data folder.</param>
    /// <param name="settings">What the story says.</param>
    /// <param name="only">The one provider to use; null for the story's.</param>
    /// <exception cref="UsageException">The one provider is not set up.</exception>
    public static async Task<RenderSetup> FindAsync(
        string data,
        ShotSettings settings,
        string? only
    )
    {
        var ffmpeg = FfmpegTools.Find();
        var voice = EspeakVoice.Find();
        var known = ProviderCatalogue.Load(
            Path.Combine(data, ProviderCatalogue.FileName),
            new ProviderSurroundings()
        );
        var setup = new RenderSetup(known)
        {
            Ffmpeg = ffmpeg,
            Drawing = new AnimaticShots(ffmpeg, voice),
        };
        var notes = ImmutableArray.CreateBuilder<string>();
        notes.AddRange(known.Problems.Select(problem => problem.ToString()));
        if (ffmpeg is null)
        {
            notes.Add(
                $"{FfmpegTools.Missing} Until then drawn shots stay SVG, and no other provider is used."
            );
        }
        else if (await ffmpeg.FeaturesAsync() is { HasSvg: false } or { HasH264: false })
        {
            notes.Add(
                "This machine's ffmpeg was built without librsvg or libx264, so drawn shots stay SVG: install one that has both."
            );
        }
        if (voice is null)
        {
            notes.Add($"{EspeakVoice.Missing} Until then nothing is spoken by rule.");
        }
        setup.Choose(only is null ? settings.Providers : [only], only is not null, data, notes);
        setup.Notes = notes.ToImmutable();
        return setup;
    }

    /// <summary>Looks at what arrives; null without ffmpeg, and then nothing is judged.</summary>
    public ArrivalChecks? Checks(MediaLibrary library) =>
        Ffmpeg is null
            ? null
            : new ArrivalChecks(
                Ffmpeg,
                library.Store,
                library.Takes,
                catalogue.Judge is { } chat ? new SubjectJudge(chat, TimeProvider.System) : null
            );

    /// <summary>What has a story's media made here.</summary>
    public JobRunner Runner(MediaLibrary library, StorySettings settings) =>
        new(
            library.Jobs,
            library.Takes,
            library.Store,
            new StoreFinisher(Ffmpeg, library.Store, library.Labelling(settings)),
            new JobOptions(),
            TimeProvider.System,
            new JobGuards(Checks(library), library.Reviews, library.Halts)
        );

    public void Dispose() => catalogue.Dispose();

    private void Choose(
        ImmutableArray<string> names,
        bool isAsked,
        string data,
        ImmutableArray<string>.Builder notes
    )
    {
        var found = ImmutableArray.CreateBuilder<IShotProvider>();
        foreach (var name in names.Where(name => name != DrawingName))
        {
            if (catalogue.Providers.TryGetValue(name, out var provider))
            {
                found.Add(provider);
                continue;
            }
            var sentence =
                $"The provider '{name}' is not set up: describe it in {Path.Combine(data, ProviderCatalogue.FileName)}.";
            if (isAsked)
            {
                throw new UsageException(sentence);
            }
            notes.Add(sentence);
        }
        // What came could be neither looked at nor made into what leaves.
        Providers = Ffmpeg is null ? [] : found.ToImmutable();
    }
}
