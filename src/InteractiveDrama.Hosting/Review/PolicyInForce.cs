using InteractiveDrama.Hosting.Security;
using InteractiveDrama.Hosting.Stories;
using InteractiveDrama.Shots.Review;
using InteractiveDrama.Stories.Projects;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace InteractiveDrama.Hosting.Review;

/// <summary>What of a story's takes viewers of this host may see.</summary>
internal sealed class PolicyInForce(
    IServer server,
    StoryCatalogue catalogue,
    IOptions<DramaOptions> options
)
{
    /// <summary>The host's own policy. Before it listens, nobody knows who will see it: the strict one.</summary>
    public ReviewPolicy OfHost =>
        options.Value.Review.Read()
        ?? (
            server.Features.Get<IServerAddressesFeature>() is { Addresses: { Count: > 0 } urls }
            && urls.All(Loopback.IsUrl)
                ? ReviewPolicy.Open
                : ReviewPolicy.Gated
        );

    /// <summary>The rule for a story; for one that is served no longer, the host's own.</summary>
    public ShowRule Of(string story) =>
        ShowRule.Of(
            catalogue.Find(story)?.Package.Settings.Review ?? ReviewSettings.Default,
            OfHost
        );
}
