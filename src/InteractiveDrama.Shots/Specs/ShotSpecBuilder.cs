using System.Collections.Immutable;
using InteractiveDrama.Playback.Beats;
using InteractiveDrama.Shots.Providers.Animatic.Words;
using InteractiveDrama.Stories.Projects;
using InteractiveDrama.Stories.Vocabulary;

namespace InteractiveDrama.Shots.Specs;

/// <summary>Makes the full spec of a shot from what the script asks for, filling what it leaves open.</summary>
public static class ShotSpecBuilder
{
    /// <summary>Length of a shot about which nothing is said, in seconds.</summary>
    public const double DefaultSeconds = 4;

    /// <summary>Builds the spec of one shot.</summary>
    /// <param name="shot">The shot as the beat carries it.</param>
    /// <param name="story">What it shares with the story's other shots.</param>
    /// <returns>A spec in which nothing is open that a picture needs.</returns>
    public static ShotSpec Build(BeatShot shot, StoryLook story)
    {
        ArgumentNullException.ThrowIfNull(shot);
        ArgumentNullException.ThrowIfNull(story);
        var direction = shot.Direction;
        var subjects = shot.Subjects.IsDefault
            ? []
            : shot.Subjects.Select(subject => Subject(subject, story.Cast)).ToImmutableArray();
        var place = Place(shot.Place, story.Places);
        var seconds =
            direction.DurationSeconds is { } asked && double.IsFinite(asked) && asked > 0
                ? asked
                : DefaultSeconds;
        return new ShotSpec
        {
            AspectRatio = string.Equals(story.Aspect, "16:9", StringComparison.Ordinal)
                ? "16:9"
                : "9:16",
            ShotSize = direction.Size ?? SizeFor(subjects.Length, direction.Action),
            CameraAngle = direction.Angle ?? CameraAngle.EyeLevel,
            CameraMovement = direction.Movement ?? CameraMovement.Static,
            Pace = direction.Pace,
            LensMm = direction.LensMm,
            DepthOfField = direction.DepthOfField,
            LightingKey = direction.LightingKey,
            ColorTemperature = direction.ColorTemperature,
            DurationSeconds = Math.Round(seconds, 3),
            Subjects = subjects,
            Place = place,
            TimeOfDay = Said(shot.Time),
            Weather = Said(shot.Weather),
            Action = Said(direction.Action),
            Atmosphere = Said(direction.Atmosphere),
            Style = Said(story.Style),
            NegativePrompt = Said(story.Negative),
            References =
            [
                .. subjects
                    .Select(s => s.Key)
                    .Distinct(StringComparer.Ordinal)
                    .SelectMany(key => story.References.GetValueOrDefault(key, [])),
            ],
        };
    }

    // One person is shown to the waist, several further off, nobody means the place; an action about a thing shows the thing.
    private static ShotSize SizeFor(int subjects, string? action) =>
        subjects switch
        {
            0 when ThingWords.Read(Phrases.Of(action)) is not null => ShotSize.Insert,
            0 => ShotSize.Establishing,
            1 => ShotSize.MediumClose,
            2 => ShotSize.Medium,
            _ => ShotSize.MediumWide,
        };

    private static ShotSubject Subject(
        BeatSubject subject,
        ImmutableDictionary<string, CastMember> cast
    )
    {
        var worn = Said(subject.Look);
        var look = WornLook.Words(cast.GetValueOrDefault(subject.Key), worn);
        return new ShotSubject(subject.Key, look, Said(subject.Mood)) { Appearance = worn };
    }

    private static ShotPlace? Place(string? key, ImmutableDictionary<string, Place> places) =>
        Said(key) is not { } said ? null
        : places.TryGetValue(said, out var place)
            ? new ShotPlace(said, Said(place.Look) ?? place.Name)
        : new ShotPlace(said, said);

    private static string? Said(string? text) =>
        string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
