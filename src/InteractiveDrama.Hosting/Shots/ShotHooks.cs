using System.Security.Cryptography;
using InteractiveDrama.Hosting.Gates;
using InteractiveDrama.Shots.Providers.Webhooks;
using Microsoft.Extensions.Options;

namespace InteractiveDrama.Hosting.Shots;

/// <summary>The addresses that services may call when a job changes, and what comes of such a call: one poll, sooner.</summary>
internal sealed class ShotHooks
{
    /// <summary>The path below which they are.</summary>
    public const string Path = "/api/shots/hooks";

    private static readonly TimeSpan Apart = TimeSpan.FromSeconds(5);

    /// <summary>Makes the addresses of this host.</summary>
    public ShotHooks(MediaKeys keys, IOptions<DramaOptions> options, TimeProvider time)
    {
        // Derived, so that it outlives a restart as the key does: running jobs hold its addresses.
        var secret = HMACSHA256.HashData(keys.All[0], "interactive-drama webhooks"u8);
        var tokens = new WebhookTokens(secret);
        Hints = new WebhookHints(tokens, time, Apart);
        if (options.Value.Shots.PublicUrl is { } host)
        {
            Address = key => new Uri(host, $"{Path}/{tokens.Segment(key)}");
        }
    }

    /// <summary>Takes the calls.</summary>
    public WebhookHints Hints { get; }

    /// <summary>The address for a job's key; null when services cannot reach this host.</summary>
    public Func<string, Uri>? Address { get; }
}
