using InteractiveDrama.Playback.Access;

namespace InteractiveDrama.Hosting.Access;

/// <summary>Roles as people write them.</summary>
public static class RoleWords
{
    /// <summary>All words, in the order of the roles.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Enum.GetValues<Role>().Select(Of)];

    /// <summary>A role's word.</summary>
    public static string Of(Role role) => role.ToString().ToLowerInvariant();

    /// <summary>The role of a word; null when there is none.</summary>
    public static Role? Read(string word)
    {
        foreach (var role in Enum.GetValues<Role>())
        {
            if (Of(role) == word)
            {
                return role;
            }
        }
        return null;
    }
}
