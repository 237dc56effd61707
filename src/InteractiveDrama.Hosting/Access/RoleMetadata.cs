using System.Collections.Immutable;
using InteractiveDrama.Playback.Access;

namespace InteractiveDrama.Hosting.Access;

/// <summary>Says of an endpoint which roles open it.</summary>
/// <param name="Roles">One of these is enough; <see cref="Role.Owner"/> always is.</param>
public sealed record RoleMetadata(ImmutableArray<Role> Roles);
