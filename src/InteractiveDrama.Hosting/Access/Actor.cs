using System.Collections.Immutable;
using System.Text.Json;
using InteractiveDrama.Playback.Access;

namespace InteractiveDrama.Hosting.Access;

/// <summary>Who asks: the holder of a key, or somebody at this machine.</summary>
/// <param name="Name">The key's name, <see cref="AtThisMachine"/>'s, or that of a command's user.</param>
/// <param name="Roles">What they may do.</param>
public sealed record Actor(string Name, ImmutableArray<Role> Roles)
{
    /// <summary>Somebody at this machine, while there is no key: an owner.</summary>
    public static Actor AtThisMachine { get; } = new("loopback", [Role.Owner]);

    /// <summary>Whether they have one of some roles; an owner has all.</summary>
    public bool Has(params IEnumerable<Role> needed) =>
        Roles.Contains(Role.Owner) || needed.Any(role => Roles.Contains(role));

    /// <summary>An act of theirs, to be stored with what it tells of.</summary>
    /// <param name="now">When.</param>
    /// <param name="what">One of <see cref="ActKinds"/>.</param>
    /// <param name="subject">What it is done to; never a viewer's id.</param>
    /// <param name="before">How it stood before, as JSON; null when there was nothing.</param>
    /// <param name="after">How it stands after, as JSON; null when nothing is left.</param>
    public Act Does(
        DateTimeOffset now,
        string what,
        string subject,
        object? before = null,
        object? after = null
    ) => new(Guid.CreateVersion7(now), now, Name, what, subject, Json(before), Json(after));

    private static string? Json(object? value) =>
        value is null ? null : JsonSerializer.Serialize(value, JsonSerializerOptions.Web);
}
