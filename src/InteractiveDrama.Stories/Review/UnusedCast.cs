using Ink.Parsed;
using InteractiveDrama.Stories.Diagnostics;
using InteractiveDrama.Stories.Dialect;
using InteractiveDrama.Stories.Projects;
using InteractiveDrama.Stories.Vocabulary;

namespace InteractiveDrama.Stories.Review;

/// <summary>Cast members who never speak, are in no shot, and whose looks nothing changes.</summary>
internal static class UnusedCast
{
    public static IEnumerable<Diagnostic> Find(ReviewContext story)
    {
        var cast = story.Settings.Cast;
        if (cast.IsEmpty)
            yield break;
        var used = SpokenText
            .Of(story)
            .Select(t => t.Speaker)
            .OfType<string>()
            .ToHashSet(StringComparer.Ordinal);
        foreach (var tag in story.Sources.Values.SelectMany(s => s.Tags).Select(t => t.Parsed))
        {
            if (tag.Key == TagKeys.Look)
                used.UnionWith(TagValues.Terms(tag.Value).Take(1));
            if (tag.Key != TagKeys.Shot)
                continue;
            var shot = ShotGrammar.Parse(tag.Value, cast).Direction;
            used.UnionWith(shot.Subjects);
            used.UnionWith(
                cast.Where(c =>
                        shot.Action?.Contains(c.Name, StringComparison.OrdinalIgnoreCase) == true
                    )
                    .Select(c => c.Key)
            );
        }

        if (cast.All(c => used.Contains(c.Key)))
            yield break;
        // A name that a script computes may be anybody's whom one of its texts names.
        var texts = story
            .Parsed.FindAll<StringExpression>()
            .Select(s => s.ToString().Trim())
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var member in cast)
        {
            if (
                used.Contains(member.Key)
                || texts.Contains(member.Key)
                || texts.Contains(member.Name)
            )
                continue;
            var (line, column) = story.Project.CastPlaces.GetValueOrDefault(member.Key, (1, 1));
            yield return new Diagnostic(
                Codes.UnusedCast,
                Severity.Info,
                $"{member.Name} never speaks, and is in no shot.",
                ProjectLoader.SettingsFile,
                line,
                column,
                $"Give {member.Name} a line or a shot, or take '{member.Key}' out of the cast."
            );
        }
    }
}
