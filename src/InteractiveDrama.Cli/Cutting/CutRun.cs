using System.Globalization;
using InteractiveDrama.Cli.Shots;
using InteractiveDrama.Playback.Beats;
using InteractiveDrama.Playback.Recordings;
using InteractiveDrama.Playback.Texts;
using InteractiveDrama.Shots.Library;
using InteractiveDrama.Shots.Media.Tools;
using InteractiveDrama.Shots.Providers.Animatic.Voices;
using InteractiveDrama.Shots.Scheduling;
using InteractiveDrama.Shots.Sound;
using InteractiveDrama.Shots.Specs;
using InteractiveDrama.Stories.Texts;

namespace InteractiveDrama.Cli.Cutting;

/// <summary>Cuts a film, from its options to its exit code.</summary>
internal sealed class CutRun
{
    private readonly CutOptions options;
    private readonly LoadedStory story;
    private readonly FfmpegTools ffmpeg;
    private readonly StoryLocales locales;
    private readonly LocaleRenderer? renderer;

    private CutRun(CutOptions options, LoadedStory story, FfmpegTools ffmpeg)
    {
        this.options = options;
        this.story = story;
        this.ffmpeg = ffmpeg;
        locales = new StoryLocales(story.Package);
        if (options.Locale is { } wish && !locales.Has(wish))
        {
            throw new UsageException(
                $"The story has no locale '{wish}'; it has {string.Join(", ", locales.Names)}."
            );
        }

        renderer = locales.Renderer(options.Locale);
    }

    /// <summary>Cuts a film.</summary>
    /// <param name="options">What was asked for.</param>
    /// <param name="cancellation">Stops; no film is left then.</param>
    public static async Task<int> RunAsync(CutOptions options, CancellationToken cancellation)
    {
        if (LoadedStory.Load(options.Story, options.Market) is not { } story)
        {
            return ExitCodes.Failed;
        }

        var tools = FfmpegTools.Find() ?? throw new IOException(FfmpegTools.Missing);
        if (
            await tools.FeaturesAsync()
            is not { HasSvg: true, HasH264: true, HasAac: true, HasSubtitles: true }
        )
        {
            throw new IOException(
                "This machine's ffmpeg lacks librsvg, libx264, aac or libass; a film needs all four."
            );
        }

        return await new CutRun(options, story, tools).RunAsync(cancellation);
    }

    /// <summary>Films beats that somebody else put together, without a word to the terminal.</summary>
    /// <param name="options">Where the film goes, and whose takes and which language it has.</param>
    /// <param name="story">The story.</param>
    /// <param name="ffmpeg">The machine's ffmpeg.</param>
    /// <param name="beats">The beats, in order; at least one.</param>
    /// <param name="cancellation">Stops; no film is left then.</param>
    public static async Task FilmAsync(
        CutOptions options,
        LoadedStory story,
        FfmpegTools ffmpeg,
        IReadOnlyList<CutBeat> beats,
        CancellationToken cancellation
    )
    {
        using var output = CutOutput.Open(options.Output);
        var folder = Directory.CreateTempSubdirectory("drama-cut-");
        try
        {
            var run = new CutRun(options, story, ffmpeg);
            var plan = await run.PlanAsync(beats, folder.FullName, cancellation);
            await new CutFilm(ffmpeg, plan, run.Size).WriteAsync(
                output.Beside,
                static _ => { },
                cancellation
            );
            output.Finish();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private async Task<int> RunAsync(CancellationToken cancellation)
    {
        using var output = CutOutput.Open(options.Output);
        var folder = Directory.CreateTempSubdirectory("drama-cut-");
        try
        {
            return await CutBar.ShowAsync(async bar =>
            {
                bar.Stage("Finding the way");
                var beats = await Task.Run(() => Way(cancellation), cancellation);
                if (beats[^1].Beat is { Stop: BeatStop.Failed } failed)
                {
                    await Console.Error.WriteLineAsync(
                        $"The story fails on this way, at '{failed.Id}': {failed.Errors[0].Message}"
                    );
                    return ExitCodes.Failed;
                }

                bar.Stage("Gathering sound");
                var plan = await PlanAsync(beats, folder.FullName, cancellation);
                bar.Stage("Cutting");
                var film = new CutFilm(ffmpeg, plan, Size);
                await film.WriteAsync(output.Beside, bar.Show, cancellation);
                await FilmLabel.WriteAsync(output.Beside, story.Package, plan.Makers, cancellation);
                output.Finish();
                Tell(beats, plan);
                return ExitCodes.Fine;
            });
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private (int Width, int Height) Size =>
        story.Package.Settings.Aspect == "16:9" ? (1280, 720) : (720, 1280);

    private IReadOnlyList<CutBeat> Way(CancellationToken cancellation)
    {
        var way = new CutWay(story.Package, renderer);
        return options.Walk is { } walk
            ? way.Along(Read(walk))
            : way.To(options.Ending!, cancellation);
    }

    private static RecordedWalk Read(string walk)
    {
        if (!File.Exists(walk))
        {
            throw new UsageException($"There is no file '{walk}' to take a walk from.");
        }

        try
        {
            return WalkForm.Read(File.ReadAllText(walk));
        }
        catch (WalkFormException e)
        {
            throw new UsageException(
                $"'{walk}' is no recorded walk: {char.ToLowerInvariant(e.Message[0])}{e.Message[1..]}"
            );
        }
    }

    private async Task<CutPlan> PlanAsync(
        IReadOnlyList<CutBeat> beats,
        string folder,
        CancellationToken cancellation
    )
    {
        var look = StoryLook.Of(story.Package);
        var needs = new BeatNeeds(story.Id, look);
        var reader = new SoundReader(ffmpeg);
        // A cut only reads: no data folder is made.
        await using var kept = MediaLibrary.Find(options.Data, options.Config);
        var library = kept is null
            ? null
            : new CutLibrary(
                kept.Store,
                await kept.Takes.ListAsync(story.Id, cancellation: cancellation),
                folder
            );
        var takes = library is null ? [] : await library.PicturesAsync(beats, needs, cancellation);
        var voices = new CutVoices(needs, library, reader, EspeakVoice.Find());
        var spoken = options.IsSilent
            ? new Dictionary<(int, int), SoundClip>()
            : await voices.SpeakAsync(beats, locales.Nearest(options.Locale), cancellation);
        var sounds = await CutSounds.ReadAsync(beats, story.Package, reader, folder, cancellation);
        var published = story.Publish();
        var materials = new CutMaterials(Name(NameIds.Title, story.Package.Settings.Title), look)
        {
            Name = key => Name(NameIds.Cast(key), look.Cast.GetValueOrDefault(key)?.Name ?? key),
            Ending = published.EndingTitle,
            Episode = id =>
                story.Package.Episode(id) is { } episode
                    ? (episode.Number, Name(NameIds.Episode(id), episode.Title))
                    : null,
            Take = shot =>
                needs.Picture(shot) is var need
                    ? takes.GetValueOrDefault((need.Subject, need.ContentHash))
                    : null,
            Voice = (beat, line) => spoken.GetValueOrDefault((beat, line)),
            Sound = sounds.GetValueOrDefault,
        };
        var plan = new CutPlanner(materials).Plan(beats);
        var isDrawn = plan.Shots.Any(s => s is { Spec: not null, Take: null });
        return plan with
        {
            Makers = [.. library?.Makers ?? [], .. isDrawn ? (MakerKind[])[MakerKind.Drawn] : []],
        };
    }

    private string Name(string id, string name) => renderer?.Name(id, name) ?? name;

    private void Tell(IReadOnlyList<CutBeat> beats, CutPlan plan) =>
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{options.Output}: {beats.Count} beats, {plan.Shots.Count(s => s is { Spec: not null, Take: null })} drawn shots, {plan.Shots.Count(s => s.Take is not null)} takes, {plan.Voices.Length} spoken lines, {plan.Seconds:0} s."
            )
        );
}
