using System.Collections.Immutable;
using InteractiveDrama.Stories.Dialect;
using InteractiveDrama.Stories.Projects;

namespace InteractiveDrama.Stories.Vocabulary;

/// <summary>Reads <c># shot:</c> tags: terms separated by commas, free action after the first semicolon.</summary>
public static class ShotGrammar
{
    private static readonly (string Words, ShotSize Size)[] Sizes =
    [
        ("extreme close-up", ShotSize.ExtremeCloseUp),
        ("ecu", ShotSize.ExtremeCloseUp),
        ("big close-up", ShotSize.ExtremeCloseUp),
        ("medium close-up", ShotSize.MediumClose),
        ("medium close", ShotSize.MediumClose),
        ("mcu", ShotSize.MediumClose),
        ("head and shoulders", ShotSize.MediumClose),
        ("close-up", ShotSize.CloseUp),
        ("close", ShotSize.CloseUp),
        ("cu", ShotSize.CloseUp),
        ("medium wide", ShotSize.MediumWide),
        ("medium long", ShotSize.MediumWide),
        ("mws", ShotSize.MediumWide),
        ("cowboy", ShotSize.MediumWide),
        ("american", ShotSize.MediumWide),
        ("medium", ShotSize.Medium),
        ("mid", ShotSize.Medium),
        ("ms", ShotSize.Medium),
        ("waist", ShotSize.Medium),
        ("extreme wide", ShotSize.ExtremeWide),
        ("extreme long", ShotSize.ExtremeWide),
        ("very wide", ShotSize.ExtremeWide),
        ("ews", ShotSize.ExtremeWide),
        ("wide", ShotSize.Wide),
        ("long", ShotSize.Wide),
        ("full", ShotSize.Wide),
        ("ws", ShotSize.Wide),
        ("two-shot", ShotSize.Medium),
        ("two", ShotSize.Medium),
        ("over-the-shoulder", ShotSize.OverShoulder),
        ("over the shoulder", ShotSize.OverShoulder),
        ("over-shoulder", ShotSize.OverShoulder),
        ("ots", ShotSize.OverShoulder),
        ("insert", ShotSize.Insert),
        ("detail", ShotSize.Insert),
        ("establishing", ShotSize.Establishing),
    ];

    private static readonly (string Words, CameraAngle Angle)[] Angles =
    [
        ("eye level", CameraAngle.EyeLevel),
        ("eye-level", CameraAngle.EyeLevel),
        ("low angle", CameraAngle.Low),
        ("low", CameraAngle.Low),
        ("from below", CameraAngle.Low),
        ("high angle", CameraAngle.High),
        ("high", CameraAngle.High),
        ("from above", CameraAngle.High),
        ("bird's eye", CameraAngle.BirdEye),
        ("birds eye", CameraAngle.BirdEye),
        ("bird's-eye", CameraAngle.BirdEye),
        ("bird eye", CameraAngle.BirdEye),
        ("overhead", CameraAngle.BirdEye),
        ("top-down", CameraAngle.BirdEye),
        ("dutch", CameraAngle.Dutch),
        ("dutch angle", CameraAngle.Dutch),
        ("tilted", CameraAngle.Dutch),
    ];

    private static readonly (string Words, CameraMovement Movement)[] Movements =
    [
        ("static", CameraMovement.Static),
        ("still", CameraMovement.Static),
        ("locked", CameraMovement.Static),
        ("pan left", CameraMovement.PanLeft),
        ("pan right", CameraMovement.PanRight),
        ("pan", CameraMovement.PanRight),
        ("tilt up", CameraMovement.TiltUp),
        ("tilt down", CameraMovement.TiltDown),
        ("push-in", CameraMovement.DollyIn),
        ("push in", CameraMovement.DollyIn),
        ("dolly in", CameraMovement.DollyIn),
        ("dolly-in", CameraMovement.DollyIn),
        ("pull-back", CameraMovement.DollyOut),
        ("pull back", CameraMovement.DollyOut),
        ("pull out", CameraMovement.DollyOut),
        ("pull-out", CameraMovement.DollyOut),
        ("dolly out", CameraMovement.DollyOut),
        ("dolly-out", CameraMovement.DollyOut),
        ("tracking left", CameraMovement.TrackingLeft),
        ("track left", CameraMovement.TrackingLeft),
        ("tracking right", CameraMovement.TrackingRight),
        ("track right", CameraMovement.TrackingRight),
        ("tracking", CameraMovement.TrackingRight),
        ("crane up", CameraMovement.CraneUp),
        ("crane down", CameraMovement.CraneDown),
        ("handheld", CameraMovement.Handheld),
        ("hand-held", CameraMovement.Handheld),
        ("zoom in", CameraMovement.ZoomIn),
        ("zoom out", CameraMovement.ZoomOut),
        ("orbital", CameraMovement.Orbital),
        ("orbit", CameraMovement.Orbital),
        ("arc", CameraMovement.Orbital),
    ];

    /// <summary>Every word of size, angle, movement, focus and light, the plainest of each first.</summary>
    public static ImmutableArray<string> Terms { get; } =
    [
        .. Sizes.DistinctBy(s => s.Size).Select(s => s.Words),
        .. Angles.DistinctBy(a => a.Angle).Select(a => a.Words),
        .. Movements.DistinctBy(m => m.Movement).Select(m => m.Words),
        .. OpticsWords.Plainest,
    ];

    /// <summary>Reads the value of a <c># shot:</c> tag.</summary>
    /// <param name="value">The value as written.</param>
    /// <param name="cast">The cast whose keys and names may be subjects.</param>
    /// <returns>The direction, and what in it was not understood, which is its <see cref="ShotDirection.Atmosphere"/> too.</returns>
    public static (ShotDirection Direction, ImmutableArray<string> Unknown) Parse(
        string value,
        ImmutableArray<CastMember> cast
    )
    {
        ArgumentNullException.ThrowIfNull(value);
        var semicolon = value.AsSpan().IndexOfAny(';', '；');
        var action = semicolon < 0 ? "" : value[(semicolon + 1)..].Trim();
        var direction = ShotDirection.Open with { Action = action.Length == 0 ? null : action };
        var unknown = ImmutableArray.CreateBuilder<string>();
        foreach (var term in TagValues.Terms(semicolon < 0 ? value : value[..semicolon]))
        {
            // The cast first: somebody may be called Silhouette.
            var read = Term(direction, term, cast) ?? OpticsWords.Read(direction, term);
            if (read is null)
                unknown.Add(term);
            direction = read ?? direction;
        }

        if (unknown.Count > 0)
            direction = direction with { Atmosphere = string.Join(", ", unknown) };
        return (direction, unknown.ToImmutable());
    }

    /// <summary>The known words nearest to an unknown term, or null.</summary>
    /// <param name="term">The term as written.</param>
    /// <param name="cast">The cast.</param>
    public static string? Nearest(string term, ImmutableArray<CastMember> cast) =>
        Words.Nearest(
            term,
            [
                .. Sizes.Select(s => s.Words),
                .. Angles.Select(a => a.Words),
                .. Movements.Select(m => m.Words),
                .. OpticsWords.All,
                .. cast.Select(c => c.Key),
            ]
        );

    private static ShotDirection? Term(
        ShotDirection direction,
        string term,
        ImmutableArray<CastMember> cast
    )
    {
        var of = term.IndexOf(" of ", StringComparison.OrdinalIgnoreCase);
        var words = (of < 0 ? term : term[..of]).Trim().ToLowerInvariant();
        if (of >= 0)
        {
            if (
                Subjects(term[(of + 4)..], cast) is not { } subjects
                || Find(Sizes, Plain(words)) is not { } sized
            )
                return null;
            return direction with
            {
                Size = sized,
                Subjects = direction.Subjects.AddRange(subjects),
            };
        }

        if (char.IsAsciiDigit(words[0]) && TagValues.Seconds(words) is { } seconds)
            return direction with { DurationSeconds = seconds };
        if (Find(Sizes, Plain(words)) is { } size)
            return direction with { Size = size };
        if (Find(Angles, words) is { } angle)
            return direction with { Angle = angle };
        var pace =
            words.StartsWith("slow ", StringComparison.Ordinal) ? MovementPace.Slow
            : words.StartsWith("fast ", StringComparison.Ordinal)
            || words.StartsWith("quick ", StringComparison.Ordinal)
                ? MovementPace.Fast
            : MovementPace.Normal;
        var moving =
            pace == MovementPace.Normal
                ? words
                : words[(words.IndexOf(' ', StringComparison.Ordinal) + 1)..];
        if (Find(Movements, moving) is { } movement)
            return direction with { Movement = movement, Pace = pace };
        return Subjects(term, cast) is { } named
            ? direction with
            {
                Subjects = direction.Subjects.AddRange(named),
            }
            : null;
    }

    private static string Plain(string words) =>
        words.EndsWith(" shot", StringComparison.Ordinal) ? words[..^5].TrimEnd()
        : words.EndsWith(" up", StringComparison.Ordinal) ? words[..^3].TrimEnd() + "-up"
        : words;

    private static ImmutableArray<string>? Subjects(string text, ImmutableArray<CastMember> cast)
    {
        var subjects = ImmutableArray.CreateBuilder<string>();
        foreach (
            var name in text.Split(
                [" and ", " & ", " with ", "、", "+"],
                StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
            )
        )
        {
            var member = cast.FirstOrDefault(c =>
                c.Key.Equals(name, StringComparison.OrdinalIgnoreCase)
                || c.Name.Equals(name, StringComparison.OrdinalIgnoreCase)
            );
            if (member is null)
                return null;
            subjects.Add(member.Key);
        }

        return subjects.Count == 0 ? null : subjects.ToImmutable();
    }

    private static T? Find<T>((string Words, T Value)[] known, string words)
        where T : struct
    {
        foreach (var (name, value) in known)
        {
            if (name.Equals(words, StringComparison.Ordinal))
                return value;
        }

        return null;
    }
}
