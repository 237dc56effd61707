namespace InteractiveDrama.Playback.Access;

/// <summary>A gate that the platform opened for a viewer, or for an anonymous session.</summary>
/// <param name="Id">The platform's own id of it, such as an order's; at most 200 characters.</param>
/// <param name="Viewer">The viewer; null when it was opened for a session.</param>
/// <param name="Session">The session, 32 hex digits; null when it was opened for a viewer.</param>
/// <param name="Story">The story's id.</param>
/// <param name="Gate">The gate's name.</param>
/// <param name="GrantedAt">When it was opened.</param>
/// <param name="RevokedAt">When it was closed again; null while it was not.</param>
public sealed record Grant(
    string Id,
    string? Viewer,
    string? Session,
    string Story,
    string Gate,
    DateTimeOffset GrantedAt,
    DateTimeOffset? RevokedAt
)
{
    /// <summary>Whether another grant opens the same gate of the same story for the same viewer or session.</summary>
    public bool IsAlike(Grant other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return this == other with { GrantedAt = GrantedAt, RevokedAt = RevokedAt };
    }
}
