namespace InteractiveDrama.Hosting.Gates;

/// <summary>
/// Hook: says whether a gate is open. A host that registers its own before <c>AddInteractiveDrama</c> decides by itself;
/// the standard one answers as <see cref="GateOptions.Default"/> says. It is asked after the stored grants, which open a
/// gate without it: at each beat that offers a gated choice or lies in a gated episode, and again when the choice is taken,
/// so it should answer from memory. A hook that fails leaves the gate closed.
/// </summary>
public interface IEntitlements
{
    /// <summary>Whether a gate is open; called from many threads at once.</summary>
    ValueTask<Entitlement> AskAsync(EntitlementQuestion question);
}
