using System.Collections.Immutable;
using InteractiveDrama.Hosting.Security;
using InteractiveDrama.Playback.Access;
using InteractiveDrama.Protocol;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace InteractiveDrama.Hosting.Access;

/// <summary>
/// Lets in who holds a key with the right role. Until the first key is made, it lets in who sits at this machine: after
/// that nobody enters without one, even when all have expired or were revoked.
/// </summary>
internal sealed class AccessGuard(IKeyStore keys, TimeProvider time)
{
    /// <summary>Where a key is shown when <c>Authorization</c> is the host's own.</summary>
    public const string Header = "X-Drama-Key";

    /// <summary>Finds out who asks; answers the request itself, and returns null, when they may not.</summary>
    public async Task<Actor?> AdmitAsync(HttpContext http, ImmutableArray<Role> roles)
    {
        // What a role opens is nobody else's to keep.
        http.Response.Headers.CacheControl = "no-store";
        var needed = Words(roles);
        if (Shown(http) is not { } key)
        {
            if (!await keys.AnyAsync(http.RequestAborted))
            {
                if (Loopback.IsRequest(http) && IsOwnPage(http))
                {
                    return Actor.AtThisMachine;
                }
                await HttpRefusal.UnauthorizedAsync(
                    http,
                    $"There is no key yet, so this answers on the server's own machine only: make one there with 'drama keys add NAME --role {needed}'."
                );
                return null;
            }
            await HttpRefusal.UnauthorizedAsync(
                http,
                $"This needs a key with the role {needed}: send it as 'Authorization: Bearer KEY' or '{Header}: KEY'."
            );
            return null;
        }
        if (await FindAsync(key, http.RequestAborted) is not { } found)
        {
            await HttpRefusal.UnauthorizedAsync(
                http,
                "This key is not known here, has expired or was revoked: ask an owner for another."
            );
            return null;
        }
        var actor = new Actor(found.Name, found.Roles);
        if (actor.Has(roles))
        {
            return actor;
        }
        await HttpRefusal.WriteAsync(
            http,
            StatusCodes.Status403Forbidden,
            ErrorCodes.Forbidden,
            $"This key has not the role {needed}: ask an owner for one that has."
        );
        return null;
    }

    private async Task<AccessKey?> FindAsync(string key, CancellationToken cancellation) =>
        KeyText.Id(key) is { } id
        && await keys.FindAsync(id, cancellation) is { } stored
        && KeyText.Opens(stored, key)
        && stored.IsInForce(time.GetUtcNow())
            ? stored
            : null;

    private static string? Shown(HttpContext http) =>
        http.Request.Headers[Header] is [{ Length: > 0 } header] ? header.Trim()
        : BearerHeader.Read(http) is { } bearer && KeyText.IsKey(bearer) ? bearer
        : null;

    // Another site's page in a browser of this machine is not somebody at this machine.
    private static bool IsOwnPage(HttpContext http) =>
        StringValues.IsNullOrEmpty(http.Request.Headers.Origin) || Origins.IsOwn(http.Request);

    private static string Words(ImmutableArray<Role> roles) =>
        string.Join(" or ", roles.Select(RoleWords.Of));
}
