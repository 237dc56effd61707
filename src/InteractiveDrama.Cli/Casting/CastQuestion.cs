using InteractiveDrama.Shots.Specs;
using InteractiveDrama.Stories;
using InteractiveDrama.Stories.Projects;

namespace InteractiveDrama.Cli.Casting;

/// <summary>Somebody of a story's cast, in one of their looks, as a command names them.</summary>
/// <param name="Member">The card.</param>
/// <param name="Worn">The look's name, as the card has it; null for the card's own.</param>
internal sealed record CastQuestion(CastMember Member, string? Worn)
{
    /// <summary>Finds them.</summary>
    /// <exception cref="UsageException">There is nobody of that name, or no such look.</exception>
    public static CastQuestion Of(LoadedStory story, string key, string? look)
    {
        var cast = story.Package.Settings.Cast;
        var member =
            cast.FirstOrDefault(one => one.Key == key)
            ?? throw new UsageException(
                $"'{key}' is not in the cast of '{story.Name}'. {Suggest(key, cast.Select(one => one.Key))}"
            );
        if (look is null)
        {
            return new CastQuestion(member, null);
        }
        return WornLook.Of(member, look) is null
            ? throw new UsageException(
                $"{member.Name} has no look '{look}'. {Suggest(look, member.Looks.Keys)}"
            )
            : new CastQuestion(
                member,
                member.Looks.Keys.First(one => one.Equals(look, StringComparison.OrdinalIgnoreCase))
            );
    }

    private static string Suggest(string word, IEnumerable<string> known)
    {
        var names = known.ToList();
        return names.Count == 0 ? "There are none in drama.yaml."
            : Words.Nearest(word, names) is { } near ? $"Did you mean '{near}'?"
            : $"Known are {string.Join(", ", names)}.";
    }
}
