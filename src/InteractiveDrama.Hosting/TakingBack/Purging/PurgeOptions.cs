namespace InteractiveDrama.Hosting.TakingBack.Purging;

/// <summary>Who is told which addresses to purge from caches when something is taken back.</summary>
public sealed class PurgeOptions
{
    /// <summary>Where the addresses are posted to; null for nobody.</summary>
    public Uri? Url { get; set; }

    /// <summary>Signs what is posted: HMAC-SHA256 of the body, in <c>X-Drama-Signature</c>; null not to sign.</summary>
    public string? Secret { get; set; }

    /// <summary>What the addresses begin with, such as <c>https://cdn.example.org</c>; null to give paths alone.</summary>
    public Uri? Base { get; set; }

    /// <summary>Whether <see cref="Url"/> may lead to a private address.</summary>
    public bool AllowPrivate { get; set; }

    /// <summary>What is wrong with the options, a sentence each; none when they can be used.</summary>
    internal IEnumerable<string> Problems()
    {
        if (IsNoWeb(Url))
        {
            yield return "Purge:Url must be an address that begins with https:// or http://.";
        }
        if (IsNoWeb(Base))
        {
            yield return "Purge:Base must be an address that begins with https:// or http://.";
        }
    }

    private static bool IsNoWeb(Uri? address) =>
        address is not null && !(address.IsAbsoluteUri && address.Scheme is "https" or "http");
}
