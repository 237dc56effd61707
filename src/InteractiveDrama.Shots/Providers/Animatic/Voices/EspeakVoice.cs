using System.Globalization;
using System.Text;
using InteractiveDrama.Shots.Media.Tools;
using InteractiveDrama.Shots.Providers.Contract;

namespace InteractiveDrama.Shots.Providers.Animatic.Voices;

/// <summary>Speaks lines with the machine's espeak-ng. Safe for use from many threads.</summary>
public sealed class EspeakVoice
{
    /// <summary>What to say where it is needed and not there.</summary>
    public const string Missing =
        "espeak-ng is not on this machine: install the package 'espeak-ng', or put its folder on PATH.";

    private static readonly ToolLimits Limits = new()
    {
        Time = TimeSpan.FromMinutes(1),
        OutputBytes = 64 * 1024 * 1024,
    };

    private readonly string program;

    private EspeakVoice(string program) => this.program = program;

    /// <summary>Finds the program.</summary>
    /// <param name="folder">The folder it is in; null to look through <c>PATH</c>.</param>
    /// <returns>Null when it is not there; <see cref="Missing"/> is the sentence for it.</returns>
    public static EspeakVoice? Find(string? folder = null) =>
        ToolProcess.Find("espeak-ng", folder) is { } program ? new EspeakVoice(program) : null;

    /// <summary>Why a line cannot be spoken, in one sentence; null when it can.</summary>
    /// <param name="words">The line.</param>
    public static string? Unable(SpeechWords words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return VoiceCasting.Of(words) is null ? $"espeak-ng does not speak '{words.Locale}'."
            : SpokenText.Of(words.Text).Length == 0 ? "There is nothing to say in this line."
            : null;
    }

    /// <summary>Everything that decides how a line sounds, as one line of text.</summary>
    /// <param name="words">The line; one that can be spoken.</param>
    internal static string Request(SpeechWords words) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{VoiceCasting.Of(words)} {SpokenText.Of(words.Text)}"
        );

    /// <summary>Speaks a line.</summary>
    /// <param name="words">The line.</param>
    /// <param name="cancellation">Stops.</param>
    /// <returns>A WAV file of one channel and 16 bits; null when nothing is to be heard of it.</returns>
    /// <exception cref="IOException">espeak-ng failed; the message is a sentence.</exception>
    public async Task<byte[]?> SpeakAsync(
        SpeechWords words,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(words);
        var text = SpokenText.Of(words.Text);
        if (text.Length == 0)
        {
            return null;
        }

        var voice =
            VoiceCasting.Of(words)
            ?? throw new IOException($"espeak-ng does not speak '{words.Locale}'.");
        var result = await ToolProcess.RunAsync(
            program,
            [
                "-v",
                voice.Voice,
                "-s",
                voice.Rate.ToString(CultureInfo.InvariantCulture),
                "-p",
                voice.Pitch.ToString(CultureInfo.InvariantCulture),
                "-b",
                "1",
                "-z",
                "--stdin",
                "--stdout",
            ],
            async (pipe, stop) => await pipe.WriteAsync(Encoding.UTF8.GetBytes(text), stop),
            Limits,
            cancellation
        );
        if (!result.Succeeded)
        {
            throw new IOException($"espeak-ng could not speak a line: {result.Error}.");
        }

        return VoiceRecording.Read(result.Output.Span) is { } spoken
            ? spoken.Finished(voice.Decibels)?.Wav()
            : throw new IOException("espeak-ng returned no sound.");
    }
}
