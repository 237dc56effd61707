using System.Collections.Immutable;
using InteractiveDrama.Playback.Access;

namespace InteractiveDrama.Shots.Review;

/// <summary>Who reviews, and for which side.</summary>
/// <param name="Name">The name of the key, or <c>local:</c> and the user of a command.</param>
/// <param name="Roles">Their roles; an owner has all.</param>
public sealed record Reviewer(string Name, ImmutableArray<Role> Roles)
{
    /// <summary>The roles that review.</summary>
    public static ImmutableArray<Role> All { get; } =
    [Role.Creative, Role.Animation, Role.Legal, Role.Production];

    /// <summary>True for one who reviews for any side.</summary>
    public bool Reviews => Roles.Any(role => role == Role.Owner || All.Contains(role));

    /// <summary>Whether they may let a take through a gate.</summary>
    /// <param name="gate">One of <see cref="ReviewGates.All"/>, or <see cref="ReviewGates.Any"/>.</param>
    public bool Passes(string gate) =>
        gate == ReviewGates.Any
            ? Reviews
            : Roles.Any(role =>
                role == Role.Owner
                || role.ToString().Equals(gate, StringComparison.OrdinalIgnoreCase)
            );
}
