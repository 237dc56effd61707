using System.ComponentModel.DataAnnotations;

namespace InteractiveDrama.Hosting.Options;

/// <summary>Where batches of events are posted to.</summary>
public sealed class WebhookOptions
{
    /// <summary>The address; null to post to nobody.</summary>
    public Uri? Url { get; set; }

    /// <summary>Signs what is posted: HMAC-SHA256 of the time, a point and the body, in <c>X-Drama-Signature</c>; null not to sign.</summary>
    public string? Secret { get; set; }

    /// <summary>Whether <see cref="Url"/> may lead to a private address.</summary>
    public bool AllowPrivate { get; set; }

    /// <summary>Events that may wait for a receiver who does not answer; with one more the oldest is dropped and counted.</summary>
    [Range(1000, 100_000_000)]
    public int QueueLength { get; set; } = 1_000_000;

    /// <summary>What is wrong with the options, a sentence each; none when they can be used.</summary>
    internal IEnumerable<string> Problems()
    {
        if (Url is { } url && !(url.IsAbsoluteUri && url.Scheme is "https" or "http"))
        {
            yield return "Analytics:Webhook:Url must be an address that begins with https:// or http://.";
        }
    }
}
