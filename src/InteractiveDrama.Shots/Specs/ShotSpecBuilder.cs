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
    /// <param name="cast">The story's cards by cast key; a subject without one is drawn from its key.</param>
    /// <param name="places">The story's places by key; a key without one is its own look.</param>
    /// <param name="aspect">The story's aspect, <c>9:16</c> or <c>16:9</c>; anything else is <c>9:16</c>.</param>
    /// <param name="style">The story's style in words, or null.</param>
    /// <returns>A spec in which nothing is open.</returns>
    public static ShotSpec Build(
        BeatShot shot,
        ImmutableDictionary<string, CastMember> cast,
        ImmutableDictionary<string, Place> places,
        string aspect,
        string? style
    )
    {
        ArgumentNullException.ThrowIfNull(shot);
        ArgumentNullException.ThrowIfNull(cast);
        ArgumentNullException.ThrowIfNull(places);
        var direction = shot.Direction;
        var subjects = shot.Subjects.IsDefault
            ? []
            : shot.Subjects.Select(subject => Subject(subject, cast)).ToImmutableArray();
        var place = Place(shot.Place, places);
        var seconds =
            direction.DurationSeconds is { } asked && double.IsFinite(asked) && asked > 0
                ? asked
                : DefaultSeconds;
        return new ShotSpec
        {
            AspectRatio = string.Equals(aspect, "16:9", StringComparison.Ordinal) ? "16:9" : "9:16",
            ShotSize = direction.Size ?? SizeFor(subjects.Length, direction.Action),
            CameraAngle = direction.Angle ?? CameraAngle.EyeLevel,
            CameraMovement = direction.Movement ?? CameraMovement.Static,
            Pace = direction.Pace,
            DurationSeconds = Math.Round(seconds, 3),
            Subjects = subjects,
            Place = place,
            TimeOfDay = Said(shot.Time),
            Weather = Said(shot.Weather),
            Action = Said(direction.Action),
            Style = Said(style),
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
        var card = cast.GetValueOrDefault(subject.Key)?.Look ?? "";
        var worn = Said(subject.Look);
        var look =
            worn is null ? card
            : card.Length == 0 ? worn
            : $"{card}, {worn}";
        return new ShotSubject(subject.Key, look, Said(subject.Mood));
    }

    private static ShotPlace? Place(string? key, ImmutableDictionary<string, Place> places) =>
        Said(key) is not { } said ? null
        : places.TryGetValue(said, out var place)
            ? new ShotPlace(said, Said(place.Look) ?? place.Name)
        : new ShotPlace(said, said);

    private static string? Said(string? text) =>
        string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
