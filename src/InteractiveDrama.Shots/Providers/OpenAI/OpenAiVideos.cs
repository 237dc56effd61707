using System.Globalization;
using System.Text.Json;
using InteractiveDrama.Shots.Providers.Contract;
using InteractiveDrama.Shots.Providers.Http;

namespace InteractiveDrama.Shots.Providers.OpenAI;

/// <summary>Videos: a job that is created, asked for, and fetched when it is done.</summary>
internal sealed class OpenAiVideos(OpenAiVideoSettings settings) : IOpenAiService
{
    private const int MostPromptLetters = 32_000;
    private const int MostIdLetters = 200;

    public OpenAiTerms Terms => settings.Terms;

    public (decimal Units, string? Unable) Measure(ShotRequest request) =>
        OpenAiPrompt.Of(request).Length > MostPromptLetters
            ? (0, "The prompt is longer than 32,000 characters.")
        : Length(request) is { } seconds ? (seconds, null)
        : (
            0,
            $"The shot is longer than {settings.Lengths[^1].ToString(CultureInfo.InvariantCulture)} s, the longest video it makes."
        );

    public OpenAiRequest Ask(ShotRequest request)
    {
        var size = new PixelSize(request.Width, request.Height).Nearest(settings.Sizes);
        var seconds = Length(request) ?? settings.Lengths[^1];
        var frame = settings.TakesFirstFrame ? request.FirstFrame : null;
        return new OpenAiRequest("videos")
        {
            Fields = OpenAiRequest.Some(
                ("model", settings.Model),
                ("prompt", OpenAiPrompt.Of(request)),
                ("seconds", seconds.ToString(CultureInfo.InvariantCulture)),
                ("size", size.ToString())
            ),
            FileField = frame is null ? null : "input_reference",
            Files = frame is null ? [] : [frame],
        };
    }

    public long MostBytes(MediaRules media) => 1024 * 1024;

    public Submission? Read(ProviderAnswer answer, OpenAiRequest asked, MediaRules media)
    {
        if (answer.Json() is not { } body)
            return null;
        var after = RetryAfter.Milliseconds(answer, "openai-poll-after-ms");
        if (JsonText.Of(body, "id") is { } id && IsId(id))
            return new Submission.Accepted(id, after);
        return InlineAddress(body) is { } address && PlacedMedia.Job(address) is { } job
            ? new Submission.Accepted(job, TimeSpan.Zero)
            : null;
    }

    /// <summary>How a video stands; null when the answer is none of a video.</summary>
    public static JobState? State(ProviderAnswer answer, ProviderOrigin origin)
    {
        if (answer.Json() is not { ValueKind: JsonValueKind.Object } body)
            return null;
        var after = RetryAfter.Milliseconds(answer, "openai-poll-after-ms");
        double? progress = JsonText.Number(body, "progress") is { } percent
            ? Math.Clamp(percent / 100, 0, 1)
            : null;
        var status = (JsonText.Of(body, "status") ?? "").ToUpperInvariant();
        return status switch
        {
            "COMPLETED" or "SUCCEEDED" or "SUCCESS" or "SUCCEED" or "DONE" =>
                new JobState.Succeeded(),
            "FAILED" or "FAIL" or "FAILURE" or "ERROR" => Failed(body, origin),
            "CANCELLED" or "CANCELED" or "DELETED" => new JobState.Cancelled(),
            "EXPIRED" => new JobState.Failed(
                RefusalKind.Expired,
                "The video's time to be fetched is over."
            ),
            "QUEUED" or "PENDING" => new JobState.Running(progress, HasBegun: false, after),
            _ => new JobState.Running(progress, HasBegun: true, after),
        };
    }

    /// <summary>The address that a gateway puts into its answer; null when it does not.</summary>
    public static string? InlineAddress(JsonElement body)
    {
        if (JsonText.Of(body, "video_url") is { Length: > 0 } video)
            return video;
        if (JsonText.Of(body, "url") is { Length: > 0 } url)
            return url;
        foreach (var name in new[] { "output", "video", "data" })
        {
            if (
                body.ValueKind is not JsonValueKind.Object
                || !body.TryGetProperty(name, out var inner)
            )
                continue;
            if (inner.ValueKind is JsonValueKind.Array && inner.GetArrayLength() > 0)
                inner = inner[0];
            if (JsonText.Of(inner, "url") is { Length: > 0 } address)
                return address;
        }

        return null;
    }

    private int? Length(ShotRequest request) =>
        settings.Lengths.Cast<int?>().FirstOrDefault(l => l >= request.Seconds);

    private static JobState.Failed Failed(JsonElement body, ProviderOrigin origin)
    {
        var error = ProviderError.Of(body);
        var words = origin.Secrets.Clean(error.Message);
        return new JobState.Failed(
            error.IsModeration ? RefusalKind.Moderation : RefusalKind.Failed,
            words.Length == 0 ? "The video failed, and no reason is given." : words
        );
    }

    // It becomes part of an address.
    private static bool IsId(string id) =>
        id.Length is > 0 and <= MostIdLetters
        && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or ':' or '.')
        && id.Any(c => c != '.');
}
