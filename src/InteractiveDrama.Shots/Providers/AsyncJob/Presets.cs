namespace InteractiveDrama.Shots.Providers.AsyncJob;

/// <summary>Descriptions of services that are known, in the language of <c>providers.yaml</c>; what an operator writes comes before them.</summary>
internal static class Presets
{
    // Addresses of a job are taken from fal's answer, never built. Its own repeats are off: who calls it decides.
    private const string Fal = """
        headers: { Authorization: "Key ${key}", x-fal-no-retry: "1" }
        query: { fal_webhook: "${webhook}" }
        request: "${input}"
        input: { prompt: "${prompt}" }
        job: request_id
        status: { from: status_url, path: status }
        result: { from: response_url, path: video.url }
        cancel: { from: cancel_url, method: PUT, free: true, words: { OK: cancelled } }
        """;

    private const string Replicate = """
        headers: { Authorization: "Bearer ${key}" }
        request:
          input: "${input}"
          webhook: "${webhook}"
          webhook_events_filter: [{ "${for}": webhook, "${value}": completed }]
        input: { prompt: "${prompt}" }
        job: id
        status: { from: urls.get, path: status }
        result: { path: output }
        cancel: { from: urls.cancel, method: POST, free: true }
        price: { billed: metrics.predict_time }
        """;

    private const string Ark = """
        headers: { Authorization: "Bearer ${key}" }
        request:
          model: "${model}"
          content:
            - { type: text, text: "${prompt}" }
            - { "${for}": first_frame, type: image_url, image_url: { url: "${each}" }, role: first_frame }
            - { "${for}": references, type: image_url, image_url: { url: "${each}" }, role: reference_image }
          ratio: "${aspect}"
          duration: "${seconds}"
          seed: "${seed}"
          generate_audio: false
          watermark: false
        job: id
        status: { url: "${url}/${job}", path: status }
        result: { path: content.video_url }
        cancel: { url: "${url}/${job}", method: DELETE, free: true }
        price: { billed: usage.completion_tokens }
        """;

    /// <summary>The names of presets.</summary>
    public static IReadOnlyList<string> Names { get; } = ["fal", "replicate", "ark"];

    /// <summary>A preset's text; null for a name that is none.</summary>
    /// <param name="name">The name.</param>
    public static string? Of(string name) =>
        name switch
        {
            "fal" => Fal,
            "replicate" => Replicate,
            "ark" => Ark,
            _ => null,
        };
}
