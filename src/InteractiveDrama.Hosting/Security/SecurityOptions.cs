namespace InteractiveDrama.Hosting.Security;

/// <summary>Which other sites may do what. With nothing set, only the server's own pages may.</summary>
public sealed class SecurityOptions
{
    private const string Everybody = "*";

    /// <summary>Origins whose pages may play and call the interface, such as <c>https://platform.example</c>.</summary>
    public IList<string> AllowedOrigins { get; } = [];

    /// <summary>
    /// Names besides loopback ones that a server on loopback answers to, such as <c>drama.example</c>: those that a proxy
    /// on the same machine passes on.
    /// </summary>
    public IList<string> AllowedHosts { get; } = [];

    /// <summary>Origins whose pages may show ours in a frame, besides our own; <c>*</c> for every site.</summary>
    public IList<string> FrameAncestors { get; } = [];

    /// <summary>What is wrong with the options, a sentence each; none when they can be used.</summary>
    public IEnumerable<string> Problems()
    {
        foreach (var origin in AllowedOrigins.Where(origin => !Origins.IsOrigin(origin)))
        {
            yield return $"Security:AllowedOrigins has '{origin}', which is no origin: write scheme, host and port, such as 'https://platform.example', in lower case and with nothing behind them.";
        }
        foreach (
            var origin in FrameAncestors.Where(origin =>
                origin != Everybody && !Origins.IsOrigin(origin)
            )
        )
        {
            yield return $"Security:FrameAncestors has '{origin}', which is no origin: write scheme, host and port, such as 'https://platform.example', or '*' for every site.";
        }
        foreach (
            var host in AllowedHosts.Where(host =>
                Uri.CheckHostName(host) is UriHostNameType.Unknown
            )
        )
        {
            yield return $"Security:AllowedHosts has '{host}', which is no name of a host: write it without scheme and port, such as 'drama.example'.";
        }
    }

    /// <summary>What <c>frame-ancestors</c> says.</summary>
    internal string Framing =>
        FrameAncestors.Contains(Everybody)
            ? Everybody
            : string.Join(' ', FrameAncestors.Prepend("'self'"));
}
