using Microsoft.AspNetCore.Http;

namespace InteractiveDrama.Hosting.Identity;

/// <summary>
/// Hook: says who a connection's viewer is, asked once for each connection. A host that registers its own before
/// <c>AddInteractiveDrama</c> decides by itself; the standard one takes the host's authentication, then viewers' tokens.
/// </summary>
public interface IViewerIdentity
{
    /// <summary>The viewer of a request.</summary>
    /// <param name="http">The handshake; <see cref="HttpContext.User"/> is who the host's authentication found.</param>
    ValueTask<ViewerAnswer> IdentifyAsync(HttpContext http);
}
