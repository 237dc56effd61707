using System.Collections.Immutable;
using InteractiveDrama.Hosting.Security;
using InteractiveDrama.Playback.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace InteractiveDrama.Hosting.Access;

/// <summary>Keeps endpoints for the holders of keys.</summary>
/// <example>
/// <code>
/// app.MapPost("/api/stories/{id}/publish", PublishAsync).RequireRole(Role.Writer);
/// // in the handler:
/// var act = http.Actor().Does(time.GetUtcNow(), ActKinds.Publish, story, before, after);
/// </code>
/// </example>
public static class RoleEndpoints
{
    private static readonly object Key = new();

    /// <summary>
    /// Opens endpoints only to who has one of some roles. It needs no middleware of the host. Without a good key the answer
    /// is 401, without the role 403, both a <see cref="Protocol.DramaError"/>.
    /// </summary>
    /// <param name="builder">An endpoint or a group.</param>
    /// <param name="roles">One of these is enough; an owner always passes.</param>
    public static TBuilder RequireRole<TBuilder>(this TBuilder builder, params Role[] roles)
        where TBuilder : IEndpointConventionBuilder
    {
        var needed = roles.ToImmutableArray();
        builder.Add(endpoint => endpoint.Metadata.Add(new RoleMetadata(needed)));
        return builder.Before(async http =>
        {
            var guard = http.RequestServices.GetRequiredService<AccessGuard>();
            if (await guard.AdmitAsync(http, needed) is not { } actor)
            {
                return false;
            }
            http.Items[Key] = actor;
            return true;
        });
    }

    /// <summary>Who asks, behind <see cref="RequireRole{TBuilder}"/>.</summary>
    /// <exception cref="InvalidOperationException">The endpoint requires no role.</exception>
    public static Actor Actor(this HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        return http.Items.TryGetValue(Key, out var actor)
            ? (Actor)actor!
            : throw new InvalidOperationException(
                "Nobody was asked for a key here: the endpoint needs RequireRole."
            );
    }
}
