using System.Text.Json;
using InteractiveDrama.Shots.Providers.Contract;
using InteractiveDrama.Shots.Providers.Http;

namespace InteractiveDrama.Shots.Providers.AsyncJob;

/// <summary>What a service's words of failure mean: the usual shapes, and where its description says more.</summary>
/// <param name="settings">The description.</param>
/// <param name="secrets">What must not be said.</param>
internal sealed class JobErrors(AsyncJobSettings settings, Secrets secrets)
{
    /// <summary>The service's words, one sentence.</summary>
    /// <param name="body">Its answer; null when that was not JSON.</param>
    public string Message(JsonElement? body)
    {
        var said = string.Join(": ", Words(body).Distinct(StringComparer.Ordinal));
        return secrets.Clean(said) is { Length: > 0 } clean ? clean : "It gives no reason.";
    }

    /// <summary>Whether the body says: forbidden by the rules of content.</summary>
    /// <param name="body">Its answer; null when that was not JSON.</param>
    public bool IsModeration(JsonElement? body) =>
        ProviderError.Of(body).IsModeration
        || Words(body)
            .Any(w =>
                settings.Moderation.Any(m => w.Contains(m, StringComparison.OrdinalIgnoreCase))
                || new ProviderError([], w).IsModeration
            );

    /// <summary>What kind of failure a job that made nothing is.</summary>
    /// <param name="body">Its answer.</param>
    public RefusalKind Kind(JsonElement? body) =>
        IsModeration(body) ? RefusalKind.Moderation : RefusalKind.Failed;

    private IEnumerable<string> Words(JsonElement? body)
    {
        if (body is not { } document)
            yield break;
        var usual = ProviderError.Of(body);
        foreach (var code in usual.Codes.Where(c => c.Length > 0))
            yield return code;
        if (usual.Message.Length > 0)
            yield return usual.Message;
        foreach (var path in settings.Errors)
        {
            if (path.Text(document) is { Length: > 0 } more)
                yield return more;
        }
    }
}
