namespace InteractiveDrama.Shots.Specs;

/// <summary>Whether one shot goes on where another ends, so that its last frame can be the other's first.</summary>
public static class ShotContinuity
{
    /// <summary>True when place, light, people, their looks and the frame around them stay: only what happens is new.</summary>
    /// <param name="before">The shot before.</param>
    /// <param name="after">The shot after it.</param>
    public static bool GoesOn(ShotSpec before, ShotSpec after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return before.Place is not null
            && before.Place == after.Place
            && before.TimeOfDay == after.TimeOfDay
            && before.Weather == after.Weather
            && before.ShotSize == after.ShotSize
            && before.CameraAngle == after.CameraAngle
            && before.AspectRatio == after.AspectRatio
            && People(before).SequenceEqual(People(after));
    }

    private static IEnumerable<(string, string?)> People(ShotSpec spec) =>
        (spec.Subjects.IsDefault ? [] : spec.Subjects)
            .Select(subject => (subject.Key, subject.Appearance))
            .OrderBy(subject => subject.Key, StringComparer.Ordinal);
}
