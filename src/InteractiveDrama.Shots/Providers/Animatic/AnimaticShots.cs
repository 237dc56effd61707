using System.Collections.Immutable;
using InteractiveDrama.Shots.Media;
using InteractiveDrama.Shots.Media.Tools;
using InteractiveDrama.Shots.Providers.Animatic.Motion;
using InteractiveDrama.Shots.Providers.Animatic.Voices;
using InteractiveDrama.Shots.Providers.Contract;
using InteractiveDrama.Shots.Specs;

namespace InteractiveDrama.Shots.Providers.Animatic;

/// <summary>
/// The provider that needs nothing: our own drawing, as a moving picture where ffmpeg is, with a voice where espeak-ng
/// is. It costs nothing, is not generative, and answers in the same exchange.
/// </summary>
/// <param name="ffmpeg">The machine's ffmpeg; null when it has none, and no video is made then.</param>
/// <param name="voice">The machine's espeak-ng; null when it has none, and nothing is spoken then.</param>
public sealed class AnimaticShots(FfmpegTools? ffmpeg, EspeakVoice? voice) : IShotProvider
{
    private const string WithoutSvg =
        "This machine's ffmpeg was built without librsvg or libx264, so drawn shots stay SVG: install one that has both.";

    // More than two at once only wait for each other's cores.
    private const int AtOnce = 2;

    /// <inheritdoc/>
    public string Name => "animatic";

    /// <inheritdoc/>
    public ProviderCapabilities Capabilities { get; } =
        new()
        {
            Makes =
            [
                .. ffmpeg is null ? ImmutableArray<MediaKind>.Empty : [MediaKind.Video],
                MediaKind.Image,
                .. voice is null ? ImmutableArray<MediaKind>.Empty : [MediaKind.Speech],
            ],
            IsGenerative = false,
            Concurrency = AtOnce,
        };

    /// <inheritdoc/>
    public Quote Quote(ShotRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Unable(request) is { } why
            ? Contract.Quote.Cannot(why)
            : new Quote(0, "USD", TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(8));
    }

    /// <inheritdoc/>
    public string Hash(ShotRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var asked = request.Speech is { } words
            ? EspeakVoice.Request(words)
            : ShotSpecHash.Of(Spec(request));
        return RequestHash.Of($"animatic/{AnimaticProvider.Version} {request.Kind}", asked, []);
    }

    /// <inheritdoc/>
    public async Task<Submission> SubmitAsync(
        ShotRequest request,
        string key,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(request);
        if (Unable(request) is { } why)
        {
            return new Submission.Refused(RefusalKind.Invalid, why);
        }

        try
        {
            return request.Kind switch
            {
                MediaKind.Speech => await SpeakAsync(request.Speech!, cancellation),
                MediaKind.Video => await FilmAsync(Spec(request), cancellation),
                _ => Finished(
                    AnimaticProvider.MediaType,
                    new MemoryStream(AnimaticProvider.Draw(Spec(request)))
                ),
            };
        }
        catch (IOException failure)
        {
            return new Submission.Refused(RefusalKind.Failed, failure.Message);
        }
    }

    /// <inheritdoc/>
    public Task<JobState> PollAsync(string job, CancellationToken cancellation = default) =>
        Task.FromResult<JobState>(new JobState.Unknown());

    /// <inheritdoc/>
    public Task<bool> CancelAsync(string job, CancellationToken cancellation = default) =>
        Task.FromResult(false);

    /// <inheritdoc/>
    public Task<ProducedMedia> FetchAsync(string job, CancellationToken cancellation = default) =>
        throw new MediaRefusedException(
            "The animatic provider keeps nothing: what it makes comes with its answer."
        );

    private string? Unable(ShotRequest request) =>
        request.Kind switch
        {
            MediaKind.Speech when voice is null => EspeakVoice.Missing,
            MediaKind.Speech when request.Speech is null => "There is no line to speak.",
            MediaKind.Speech => EspeakVoice.Unable(request.Speech!),
            MediaKind.Video when ffmpeg is null => FfmpegTools.Missing,
            _ when request.Spec is null => "There is no shot to draw.",
            _ => null,
        };

    private async Task<Submission> SpeakAsync(SpeechWords words, CancellationToken cancellation) =>
        await voice!.SpeakAsync(words, cancellation) is { } wav
            ? Finished("audio/wav", new MemoryStream(wav))
            : new Submission.Refused(RefusalKind.Invalid, "There is nothing to hear in this line.");

    private async Task<Submission> FilmAsync(ShotSpec spec, CancellationToken cancellation)
    {
        if (await ffmpeg!.FeaturesAsync() is not { HasSvg: true, HasH264: true })
        {
            return new Submission.Refused(RefusalKind.Invalid, WithoutSvg);
        }

        var file = Path.Combine(Path.GetTempPath(), $"drama-{Guid.NewGuid():N}.mp4");
        try
        {
            var film = await AnimaticFilm.DrawAsync(spec, ffmpeg, cancellation);
            await AnimaticEncoder.WriteAsync(film, ffmpeg, file, cancellation);
            return Finished(
                "video/mp4",
                new MemoryStream(await File.ReadAllBytesAsync(file, cancellation))
            );
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static Submission.Finished Finished(string type, Stream bytes) =>
        new(new ProducedMedia(type, bytes), 0);

    // What is asked for is as long as the request says.
    private static ShotSpec Spec(ShotRequest request) =>
        request.Seconds > 0
            ? request.Spec! with
            {
                DurationSeconds = request.Seconds,
            }
            : request.Spec!;
}
