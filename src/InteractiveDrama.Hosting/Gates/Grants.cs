using InteractiveDrama.Hosting.Access;
using InteractiveDrama.Playback.Access;

namespace InteractiveDrama.Hosting.Gates;

/// <summary>
/// Opens gates for viewers and closes them, for a host that does so in its own process. The same as <c>POST</c> and
/// <c>DELETE /api/grants</c>.
/// </summary>
public sealed class Grants
{
    private readonly IGrantStore store;
    private readonly GateOpener opener;
    private readonly TimeProvider time;

    internal Grants(IGrantStore store, GateOpener opener, TimeProvider time) =>
        (this.store, this.opener, this.time) = (store, opener, time);

    /// <summary>Opens a gate, and tells the viewer's connected players. Of an id that is known nothing is done.</summary>
    /// <param name="grant">The grant; <see cref="Grant.GrantedAt"/> is set here.</param>
    /// <param name="actor">Who opens it; the act names the grant and not the viewer.</param>
    /// <returns>The grant of that id as it is kept.</returns>
    public async Task<Grant> OpenAsync(Grant grant, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(grant);
        ArgumentNullException.ThrowIfNull(actor);
        var now = time.GetUtcNow();
        var act = actor.Does(now, ActKinds.Grant, grant.Id, after: Facts(grant));
        var (kept, isNew) = await store.AddAsync(
            grant with
            {
                GrantedAt = now,
                RevokedAt = null,
            },
            act
        );
        if (isNew)
        {
            await opener.TellAsync(kept);
        }
        return kept;
    }

    /// <summary>Closes a gate again, from the next beat or resume on; one that is closed stays so.</summary>
    /// <returns>The grant as it is kept; null when there is none of that id.</returns>
    public ValueTask<Grant?> RevokeAsync(string id, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var now = time.GetUtcNow();
        return store.RevokeAsync(
            id,
            now,
            grant => actor.Does(now, ActKinds.Revoke, grant.Id, before: Facts(grant))
        );
    }

    private static object Facts(Grant grant) => new { story = grant.Story, gate = grant.Gate };
}
