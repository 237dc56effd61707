namespace InteractiveDrama.Server.Configuration;

/// <summary>What stands between the server and its viewers.</summary>
public sealed class ProxyOptions
{
    /// <summary>
    /// Addresses of the proxies whose <c>X-Forwarded-For</c> and <c>X-Forwarded-Proto</c> are believed. Without them a
    /// proxy is one address with all its viewers.
    /// </summary>
    public IList<string> Known { get; } = [];
}
