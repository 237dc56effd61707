using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace InteractiveDrama.Hosting.Hubs.Protocols;

/// <summary>Gives our hub protocols of its own.</summary>
internal static class DramaConnections
{
    /// <summary>
    /// Registers the handler of our hub's connections. It is found before SignalR's open generic one, and differs from
    /// it in nothing but the protocols it knows.
    /// </summary>
    public static IServiceCollection AddDramaConnections(this IServiceCollection services) =>
        services.AddSingleton(host =>
            ActivatorUtilities.CreateInstance<HubConnectionHandler<DramaHub>>(
                host,
                new DramaProtocols(
                    host.GetRequiredService<
                        IOptions<HubOptions<DramaHub>>
                    >().Value.MaximumReceiveMessageSize
                )
            )
        );
}
