using InteractiveDrama.Shots.Providers.Contract;
using InteractiveDrama.Shots.Providers.Http;

namespace InteractiveDrama.Shots.Providers.OpenAI;

/// <summary>Speech: a line in, sound out, in one exchange.</summary>
internal sealed class OpenAiSpeech(OpenAiSpeechSettings settings) : IOpenAiService
{
    private const int MostLetters = 4096;

    public OpenAiTerms Terms => settings.Terms;

    public (decimal Units, string? Unable) Measure(ShotRequest request) =>
        request.Speech switch
        {
            null => (0, "There is nothing to be spoken."),
            { Text: var text } when string.IsNullOrWhiteSpace(text) => (
                0,
                "The line has no words to be spoken."
            ),
            { Text.Length: > MostLetters } => (0, "The line is longer than 4,096 characters."),
            { Text.Length: var length } => (length / 1000m, null),
        };

    public OpenAiRequest Ask(ShotRequest request)
    {
        var speech = request.Speech!;
        var voice = speech.Voice is { } said
            ? settings.Voices.GetValueOrDefault(said, said)
            : settings.Voice;
        return new OpenAiRequest("audio/speech")
        {
            Fields = OpenAiRequest.Some(
                ("model", settings.Model),
                ("input", speech.Text),
                ("voice", voice),
                (
                    "instructions",
                    settings.TakesInstructions ? OpenAiPrompt.Instructions(speech) : null
                ),
                ("response_format", settings.Format)
            ),
        };
    }

    public long MostBytes(MediaRules media) => media.MostBytes;

    public Submission? Read(ProviderAnswer answer, OpenAiRequest asked, MediaRules media)
    {
        if (answer.Body.IsEmpty || !IsSound(answer.Type))
            return null;
        var type = settings.Format == "mp3" ? "audio/mpeg" : "audio/wav";
        return new Submission.Finished(
            new ProducedMedia(type, new MemoryStream(answer.Body.ToArray(), writable: false))
        );
    }

    private static bool IsSound(string type) =>
        type.StartsWith("audio/", StringComparison.Ordinal)
        || type is "" or "application/octet-stream" or "binary/octet-stream";
}
