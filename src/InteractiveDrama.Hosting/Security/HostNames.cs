using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace InteractiveDrama.Hosting.Security;

/// <summary>Which names a server on loopback answers to: another site's name may be made to lead here (DNS rebinding).</summary>
internal sealed class HostNames(IServer server, IOptions<DramaOptions> options)
{
    private bool? isLoopback;

    /// <summary>Null when a request may go on; else why not.</summary>
    public string? Refuse(HttpRequest request)
    {
        var name = request.Host.Host;
        return
            !IsLoopback()
            || Loopback.IsName(name)
            || options.Value.Security.AllowedHosts.Contains(name, StringComparer.OrdinalIgnoreCase)
            ? null
            : $"This server listens on its own machine alone and does not answer to the name '{name}': when a proxy passes it on, add it to Security:AllowedHosts.";
    }

    // Known once the server listens, and no request comes before that.
    private bool IsLoopback() =>
        isLoopback ??=
            server.Features.Get<IServerAddressesFeature>() is { Addresses: { Count: > 0 } urls }
            && urls.All(Loopback.IsUrl);
}
