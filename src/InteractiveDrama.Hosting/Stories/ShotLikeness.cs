using InteractiveDrama.Playback.Beats;

namespace InteractiveDrama.Hosting.Stories;

/// <summary>Shots that look alike: all of them the same, but for the line of the beat they begin at.</summary>
internal sealed class ShotLikeness : IEqualityComparer<BeatShot>
{
    public static ShotLikeness Of { get; } = new();

    public bool Equals(BeatShot? x, BeatShot? y) =>
        ReferenceEquals(x, y)
        || (
            x is not null
            && y is not null
            && x.Id == y.Id
            && x.Place == y.Place
            && x.Time == y.Time
            && x.Weather == y.Weather
            && x.IsHuman == y.IsHuman
            && x.Subjects.AsSpan().SequenceEqual(y.Subjects.AsSpan())
            && x.Direction.Subjects.AsSpan().SequenceEqual(y.Direction.Subjects.AsSpan())
            && x.Direction == y.Direction with { Subjects = x.Direction.Subjects }
        );

    public int GetHashCode(BeatShot obj)
    {
        var hash = new HashCode();
        hash.Add(obj.Id, StringComparer.Ordinal);
        hash.Add(obj.Place, StringComparer.Ordinal);
        hash.Add(obj.Weather, StringComparer.Ordinal);
        foreach (var subject in obj.Subjects)
        {
            hash.Add(subject.Key, StringComparer.Ordinal);
            hash.Add(subject.Mood, StringComparer.Ordinal);
        }
        return hash.ToHashCode();
    }
}
