using System.Security.Cryptography;
using System.Text;
using InteractiveDrama.Hosting.Security;
using InteractiveDrama.Stories.Projects;
using Microsoft.Extensions.Primitives;

namespace InteractiveDrama.Server.Studio.Http;

/// <summary>
/// Lets nobody in but the page of this machine's own writer. The studio reads and writes files, so it is there only on
/// loopback, under a loopback name (another site's name may lead here too), and only for who holds the page's token.
/// </summary>
internal sealed class StudioGuard
{
    /// <summary>The header that carries the token.</summary>
    public const string Header = "X-Studio-Token";

    // What is served to a market is released, and not written at a desk.
    public StudioGuard(string urls, ReleaseMarket market) =>
        IsLoopback = market == ReleaseMarket.None && urls.Split(';').All(Loopback.IsUrl);

    /// <summary>True when the server listens on loopback alone, and for no market.</summary>
    public bool IsLoopback { get; }

    /// <summary>What the page was given to show with each request; new with each start of the server.</summary>
    public string Token { get; } = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    /// <summary>True when the studio is there for this request at all.</summary>
    public bool IsHere(HttpContext http) => IsLoopback && Loopback.IsRequest(http);

    /// <summary>Null when a request to the studio's interface may go on; else why not.</summary>
    public string? Refuse(HttpContext http)
    {
        var request = http.Request;
        var reads = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
        var origin = request.Headers.Origin;
        var own = $"{request.Scheme}://{request.Host.Value}";
        if (
            StringValues.IsNullOrEmpty(origin)
                ? !reads
                : !string.Equals(origin, own, StringComparison.OrdinalIgnoreCase)
        )
            return "This request does not come from the studio's own page.";
        var shown = Encoding.UTF8.GetBytes(request.Headers[Header].ToString());
        return CryptographicOperations.FixedTimeEquals(shown, Encoding.UTF8.GetBytes(Token))
            ? null
            : "The server was started anew since this page was opened: reload the page.";
    }
}
