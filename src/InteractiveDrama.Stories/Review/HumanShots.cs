using System.Collections.Frozen;
using InteractiveDrama.Stories.Assets;
using InteractiveDrama.Stories.Diagnostics;
using InteractiveDrama.Stories.Dialect;
using InteractiveDrama.Stories.Projects;
using InteractiveDrama.Stories.Vocabulary;

namespace InteractiveDrama.Stories.Review;

/// <summary>Shots that only people may make, and that the project has no media for.</summary>
internal static class HumanShots
{
    public static IEnumerable<Diagnostic> Find(ReviewContext story)
    {
        var people = story
            .Settings.Cast.Where(c => c.Human)
            .Select(c => c.Key)
            .ToFrozenSet(StringComparer.Ordinal);
        if (
            people.Count == 0
            && !story.Sources.Values.Any(s => s.Tags.Any(t => t.Parsed.Key == TagKeys.Human))
        )
            yield break;
        var supplied = Supplied(story.Project.Files);
        var speakers = SpokenText.Of(story).ToLookup(t => (t.File, t.Line), t => t.Speaker);
        foreach (var site in story.Sites.Where(s => !s.IsChoice && !s.Paths.IsEmpty))
        {
            if (
                supplied.Contains(site.Id)
                || story.Content.Place(site.Paths[0]) is not { } place
                || story.Sources.GetValueOrDefault(place.File) is not { } source
            )
                continue;
            var tags = source
                .TagsOn(place.Line)
                .Where(t => !t.OnChoice)
                .Concat(source.TagsAbove(place.Line))
                .Select(t => t.Parsed)
                .ToList();
            if (tags.Find(t => t.Key == TagKeys.Shot) is not { Key: TagKeys.Shot } shot)
                continue;
            var seen = ShotGrammar.Parse(shot.Value, story.Settings.Cast).Direction.Subjects;
            if (
                tags.Exists(t => t.Key == TagKeys.Human)
                || seen.Any(people.Contains)
                || (
                    seen.IsEmpty
                    && speakers[(place.File, place.Line)]
                        .Any(s => s is not null && people.Contains(s))
                )
            )
            {
                yield return story.Finding(
                    Codes.HumanWithoutMedia,
                    Severity.Warning,
                    $"Only people may make the shot '{site.Id}', and {SuppliedShots.Folder}/ has nothing for it.",
                    $"Put '{SuppliedShots.Folder}/{site.Id}.mp4' (or .mov, .webm, .png, .jpg) there; until then viewers see the drawn placeholder.",
                    place.File,
                    place.Line
                );
            }
        }
    }

    private static FrozenSet<string> Supplied(ProjectFiles files)
    {
        try
        {
            return SuppliedShots.Of(files);
        }
        catch (PathOutsideProjectException)
        {
            // What lies outside of the project is not the project's.
            return FrozenSet<string>.Empty;
        }
    }
}
