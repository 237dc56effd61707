using System.Text;

namespace InteractiveDrama.Shots.Media.Tools;

/// <summary>The machine's ffmpeg and ffprobe. Safe for use from many threads.</summary>
public sealed class FfmpegTools
{
    /// <summary>What to say where they are needed and not there.</summary>
    public const string Missing =
        "ffmpeg is not on this machine: install the package 'ffmpeg' (it brings ffprobe too), or put its folder on PATH.";

    // Quiet but for errors, no keys from a terminal, no picture or packet for which more than this is asked at once.
    private static readonly string[] Always =
    [
        "-hide_banner",
        "-loglevel",
        "error",
        "-max_alloc",
        "536870912",
    ];

    private readonly Lazy<Task<FfmpegFeatures>> _features;

    private FfmpegTools(string ffmpeg, string ffprobe)
    {
        Ffmpeg = ffmpeg;
        Ffprobe = ffprobe;
        _features = new Lazy<Task<FfmpegFeatures>>(LookAsync);
    }

    /// <summary>Full path of ffmpeg.</summary>
    public string Ffmpeg { get; }

    /// <summary>Full path of ffprobe.</summary>
    public string Ffprobe { get; }

    /// <summary>Finds both programs.</summary>
    /// <param name="folder">The folder they are in; null to look through <c>PATH</c>.</param>
    /// <returns>Null when one of them is not there; <see cref="Missing"/> is the sentence for it.</returns>
    public static FfmpegTools? Find(string? folder = null) =>
        ToolProcess.Find("ffmpeg", folder) is { } ffmpeg
        && ToolProcess.Find("ffprobe", folder) is { } ffprobe
            ? new FfmpegTools(ffmpeg, ffprobe)
            : null;

    /// <summary>
    /// Runs ffmpeg. Untrusted input is given by <see cref="UntrustedInput"/>, never by a bare <c>-i</c>.
    /// </summary>
    /// <param name="arguments">What follows the options that always hold; output files are overwritten.</param>
    /// <param name="input">Writes what <c>pipe:0</c> reads; null for none.</param>
    /// <param name="limits">How much it may take; <see cref="ToolLimits.Default"/> when null.</param>
    /// <param name="cancellation">Stops it, with every process it started.</param>
    /// <exception cref="IOException">It cannot be started.</exception>
    public Task<ToolResult> RunAsync(
        IReadOnlyList<string> arguments,
        Func<Stream, CancellationToken, Task>? input = null,
        ToolLimits? limits = null,
        CancellationToken cancellation = default
    ) =>
        ToolProcess.RunAsync(
            Ffmpeg,
            ["-nostdin", "-y", .. Always, .. arguments],
            input,
            limits,
            cancellation
        );

    /// <summary>Runs ffmpeg and takes what it writes to <c>pipe:1</c> while it writes it. Input as with <see cref="RunAsync"/>.</summary>
    /// <param name="arguments">What follows the options that always hold.</param>
    /// <param name="output">Reads what it writes, to the end.</param>
    /// <param name="limits">How much it may take, its output apart; <see cref="ToolLimits.Default"/> when null.</param>
    /// <param name="cancellation">Stops it, with every process it started.</param>
    /// <exception cref="IOException">It cannot be started.</exception>
    public Task<ToolResult> ReadAsync(
        IReadOnlyList<string> arguments,
        Func<Stream, CancellationToken, Task> output,
        ToolLimits? limits = null,
        CancellationToken cancellation = default
    ) =>
        ToolProcess.ReadAsync(
            Ffmpeg,
            ["-nostdin", "-y", .. Always, .. arguments],
            output,
            limits,
            cancellation
        );

    /// <summary>Runs ffprobe.</summary>
    /// <param name="arguments">What follows the options that always hold.</param>
    /// <param name="limits">How much it may take; <see cref="ToolLimits.Default"/> when null.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="IOException">It cannot be started.</exception>
    public Task<ToolResult> ProbeAsync(
        IReadOnlyList<string> arguments,
        ToolLimits? limits = null,
        CancellationToken cancellation = default
    ) => ToolProcess.RunAsync(Ffprobe, [.. Always, .. arguments], null, limits, cancellation);

    /// <summary>What this ffmpeg can do; looked up once.</summary>
    public Task<FfmpegFeatures> FeaturesAsync() => _features.Value;

    private async Task<FfmpegFeatures> LookAsync()
    {
        var codecs = await ListAsync("-codecs");
        var filters = await ListAsync("-filters");
        return new FfmpegFeatures(
            Has(codecs, "libx264"),
            Has(codecs, "aac"),
            Has(codecs, "librsvg"),
            Has(filters, "subtitles")
        );
    }

    private async Task<string> ListAsync(string what) =>
        Encoding.UTF8.GetString((await RunAsync([what])).Output.Span);

    private static bool Has(string list, string name) =>
        list.Split((char[])[' ', '\n', '(', ')', ':'], StringSplitOptions.RemoveEmptyEntries)
            .Contains(name, StringComparer.Ordinal);
}
