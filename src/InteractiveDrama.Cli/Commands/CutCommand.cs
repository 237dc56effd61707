using System.CommandLine;
using System.Globalization;
using InteractiveDrama.Cli.Cutting;
using InteractiveDrama.Playback.Recordings;
using InteractiveDrama.Playback.Texts;
using InteractiveDrama.Shots.Media.Tools;
using InteractiveDrama.Shots.Providers.Animatic.Motion;
using InteractiveDrama.Shots.Providers.Animatic.Voices;
using InteractiveDrama.Shots.Sound;
using InteractiveDrama.Shots.Specs;
using InteractiveDrama.Stories.Texts;
using Spectre.Console;

namespace InteractiveDrama.Cli.Commands;

/// <summary><c>drama cut STORY</c>: one way through a story as a film.</summary>
internal static class CutCommand
{
    public static Command Create()
    {
        var story = Arguments.Story();
        var ending = new Option<string?>("--ending")
        {
            Description = "Film a shortest way to this ending.",
        };
        var walk = new Option<FileInfo?>("--walk")
        {
            Description = "Film the way of a recorded walk (a .walk file).",
        };
        var output = Arguments.Output();
        var locale = new Option<string?>("--locale")
        {
            Description = "The language of captions and voices, such as zh-CN.",
        };
        var silent = new Option<bool>("--no-voice")
        {
            Description = "Nobody speaks; lines stay as long as reading takes.",
        };
        var command = new Command(
            "cut",
            "Make a film of one way through a story, with voices and captions. Needs ffmpeg, and espeak-ng for voices.\n\nExample: drama cut stories/the-lamp --ending dawn -o dawn.mp4"
        )
        {
            story,
            ending,
            walk,
            output,
            locale,
            silent,
        };
        command.SetAction(
            (parsed, cancellation) =>
                RunAsync(
                    new Request(
                        parsed.GetValue(story)!,
                        parsed.GetValue(ending),
                        parsed.GetValue(walk)?.FullName,
                        parsed.GetValue(output),
                        parsed.GetValue(locale),
                        parsed.GetValue(silent)
                    ),
                    cancellation
                )
        );
        return command;
    }

    private static async Task<int> RunAsync(Request request, CancellationToken cancellation)
    {
        if (request.Output is not { } file)
            throw new UsageException("Say where the film goes: -o FILM.mp4.");
        if (request.Ending is null == request.Walk is null)
            throw new UsageException("Say which way is filmed: --ending ID, or --walk FILE.");
        var ffmpeg = FfmpegTools.Find() ?? throw new IOException(FfmpegTools.Missing);
        if (
            await ffmpeg.FeaturesAsync()
            is not { HasSvg: true, HasH264: true, HasAac: true, HasSubtitles: true }
        )
            throw new IOException(
                "This machine's ffmpeg lacks librsvg, libx264, aac or libass; a film needs all four."
            );
        var speaker = request.Silent
            ? null
            : EspeakVoice.Find()
                ?? throw new IOException($"{EspeakVoice.Missing} Or cut with --no-voice.");
        if (LoadedStory.Load(request.Story) is not { } story)
            return ExitCodes.Failed;
        var (settings, locales) = (story.Package.Settings, new StoryLocales(story.Package));
        if (request.Locale is { } wish && !locales.Has(wish))
            throw new UsageException(
                $"The story has no locale '{wish}'; it has {string.Join(", ", locales.Names)}."
            );
        var renderer = locales.Renderer(request.Locale);
        var way = new CutWay(story.Package, renderer);
        var beats = await Task.Run(
            () =>
                request.Walk is { } walk
                    ? way.Along(WalkForm.Read(File.ReadAllText(walk)))
                    : way.To(request.Ending!, cancellation),
            cancellation
        );
        var spoken = speaker is null
            ? new Dictionary<(int, int), SoundClip>()
            : await CutVoices.SpeakAsync(
                beats,
                settings,
                request.Locale ?? settings.Language,
                speaker,
                cancellation
            );
        var plan = new CutPlanner(
            StoryLook.Of(story.Package),
            key => Name(key, settings.Cast.FirstOrDefault(c => c.Key == key)?.Name ?? key)
        ).Plan(beats, settings.Title, (beat, line) => spoken.GetValueOrDefault((beat, line)));
        var (width, height) = settings.Aspect == "16:9" ? (1280, 720) : (720, 1280);
        var film = new CutFilm(ffmpeg, plan, width, height);
        await ShowAsync(progress => film.WriteAsync(file, progress, cancellation));
        var seconds = (double)plan.Frames / AnimaticFilm.Rate;
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{file}: {beats.Count} beats, {plan.Shots.Count(s => s.Spec is not null)} shots, {plan.Voices.Count} spoken lines, {seconds:0} s."
            )
        );
        return ExitCodes.Fine;

        string Name(string key, string name) => renderer?.Name(NameIds.Cast(key), name) ?? name;
    }

    // The bar is for people; what is printed goes to standard output alone.
    private static async Task ShowAsync(Func<Action<double>, Task> work)
    {
        var screen = AnsiConsole.Create(
            new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) }
        );
        if (Console.IsErrorRedirected || !screen.Profile.Capabilities.Interactive)
        {
            await work(_ => { });
            return;
        }

        await screen
            .Progress()
            .AutoClear(true)
            .Columns(
                new SpinnerColumn(),
                new ProgressBarColumn(),
                new RemainingTimeColumn(),
                new TaskDescriptionColumn()
            )
            .StartAsync(async context =>
            {
                var bar = context.AddTask("Cutting", maxValue: 1);
                await work(share => bar.Value = share);
            });
    }

    private sealed record Request(
        string Story,
        string? Ending,
        string? Walk,
        string? Output,
        string? Locale,
        bool Silent
    );
}
