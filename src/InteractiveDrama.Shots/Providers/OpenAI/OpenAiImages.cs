using System.Text.Json;
using InteractiveDrama.Shots.Providers.Contract;
using InteractiveDrama.Shots.Providers.Http;

namespace InteractiveDrama.Shots.Providers.OpenAI;

/// <summary>Images: generations, and edits where references keep people and places the same.</summary>
internal sealed class OpenAiImages(OpenAiImageSettings settings) : IOpenAiService
{
    private const int MostPromptLetters = 32_000;
    private const double MostShape = 3;

    public OpenAiTerms Terms => settings.Terms;

    public (decimal Units, string? Unable) Measure(ShotRequest request)
    {
        if (OpenAiPrompt.Of(request).Length > MostPromptLetters)
            return (0, "The prompt is longer than 32,000 characters.");
        var shape = (double)request.Width / request.Height;
        return shape is > MostShape or < 1 / MostShape
            ? (0, "The picture is more than three times as long as it is wide.")
            : (1, null);
    }

    public OpenAiRequest Ask(ShotRequest request)
    {
        var asked = new PixelSize(request.Width, request.Height);
        var size = settings.Sizes.IsDefaultOrEmpty
            ? asked.InSixteens()
            : asked.Nearest(settings.Sizes);
        var files = request.References.Take(settings.MostReferences).ToList();
        return new OpenAiRequest(files.Count == 0 ? "images/generations" : "images/edits")
        {
            Fields = OpenAiRequest.Some(
                ("model", settings.Model),
                ("prompt", OpenAiPrompt.Of(request)),
                ("n", 1),
                ("size", size.ToString()),
                ("quality", settings.Quality),
                ("output_format", settings.Format),
                ("input_fidelity", files.Count == 0 ? null : settings.Fidelity)
            ),
            FileField = files.Count == 0 ? null : "image[]",
            Files = [.. files],
        };
    }

    // Base64 is a third longer than its bytes; the rest of the answer is small.
    public long MostBytes(MediaRules media) => (media.MostBytes / 3 * 4) + 65_536;

    public Submission? Read(ProviderAnswer answer, OpenAiRequest asked, MediaRules media)
    {
        if (answer.Json() is not { ValueKind: JsonValueKind.Object } body)
            return null;
        if (
            !body.TryGetProperty("data", out var data)
            || data.ValueKind is not JsonValueKind.Array
            || data.GetArrayLength() == 0
            || data[0] is not { ValueKind: JsonValueKind.Object } first
        )
        {
            return null;
        }

        if (JsonText.Of(first, "b64_json") is { Length: > 0 } packed)
            return Finished(() =>
                new ProducedMedia($"image/{Format(body)}", DataUrl.Decode(packed, media.MostBytes))
            );
        return JsonText.Of(first, "url") switch
        {
            { Length: > 0 } url when DataUrl.Is(url) => Finished(() =>
                DataUrl.Read(url, media.MostBytes)
            ),
            { Length: > 0 } url when PlacedMedia.Job(url) is { } job => new Submission.Accepted(
                job,
                TimeSpan.Zero
            ),
            _ => null,
        };
    }

    // Made and paid for, but nothing to be had from this answer: that stays open until somebody looks.
    private static Submission Finished(Func<ProducedMedia> media)
    {
        try
        {
            return new Submission.Finished(media());
        }
        catch (MediaRefusedException e)
        {
            return new Submission.Ambiguous(e.Message);
        }
    }

    private string Format(JsonElement body) =>
        JsonText.Of(body, "output_format") is "png" or "jpeg" or "webp"
            ? JsonText.Of(body, "output_format")!
            : settings.Format;
}
