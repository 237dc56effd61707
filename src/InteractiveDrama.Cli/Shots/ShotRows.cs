using System.Collections.Immutable;
using InteractiveDrama.Shots.Specs;
using InteractiveDrama.Stories.Packages;

namespace InteractiveDrama.Cli.Shots;

/// <summary>Makes the rows of a shot list.</summary>
internal static class ShotRows
{
    /// <summary>The rows, in script order.</summary>
    public static ImmutableArray<ShotRow> Of(StoryPackage package, StoryNeeds needs)
    {
        var names = CastNames.Of(package);
        var references = package.Settings.Cast.ToDictionary(
            c => c.Key,
            c => c.References,
            StringComparer.Ordinal
        );
        var scenes = needs.Shots.CountBy(s => s.Id).ToDictionary(StringComparer.Ordinal);
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var rows = ImmutableArray.CreateBuilder<ShotRow>(needs.Shots.Length);
        foreach (var shot in needs.Shots)
        {
            var spec = shot.Spec;
            var prompt = ShotPrompt.Of(spec, names);
            rows.Add(
                new ShotRow
                {
                    Id = shot.Id,
                    Scene = seen[shot.Id] = seen.GetValueOrDefault(shot.Id) + 1,
                    Scenes = scenes[shot.Id],
                    Episode = shot.Episode,
                    Seconds = spec.DurationSeconds,
                    Spec = spec,
                    Who =
                    [
                        .. spec.Subjects.Select(s =>
                            names.GetValueOrDefault(s.Key, s.Key)
                            + (s.Mood is { } mood ? $" ({mood})" : "")
                        ),
                    ],
                    Place = spec.Place is { } place
                        ? names.GetValueOrDefault(place.Key, place.Key)
                        : null,
                    Prompt = prompt.Text,
                    Negative = prompt.Negative,
                    Lines =
                    [
                        .. shot.Lines.Select(l =>
                            l.Speaker is { } who
                                ? $"{names.GetValueOrDefault(who, who)}: {l.Text}"
                                : l.Text
                        ),
                    ],
                    References =
                    [
                        .. spec
                            .Subjects.SelectMany(s => references.GetValueOrDefault(s.Key, []))
                            .Distinct(StringComparer.Ordinal),
                    ],
                    Human = shot.IsHuman,
                    ContentHash = shot.ContentHash,
                }
            );
        }

        return rows.ToImmutable();
    }
}
