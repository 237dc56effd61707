using System.Text;
using InteractiveDrama.Shots.Specs;
using InteractiveDrama.Stories.Vocabulary;

namespace InteractiveDrama.Shots.Captions;

/// <summary>A shot in words, for those who do not see it.</summary>
public static class AltText
{
    /// <summary>Describes a shot: how near, whom, in what mood, where, when, in what weather, and what happens.</summary>
    /// <param name="spec">The shot.</param>
    /// <param name="names">Names viewers read, by cast key and by place key; a key without one stands for itself.</param>
    /// <returns>A sentence or two of plain text, not encoded for HTML.</returns>
    public static string Of(ShotSpec spec, IReadOnlyDictionary<string, string> names)
    {
        ArgumentNullException.ThrowIfNull(spec);
        ArgumentNullException.ThrowIfNull(names);
        var text = new StringBuilder(Size(spec.ShotSize));
        var people =
            spec.ShotSize is ShotSize.Insert or ShotSize.Establishing || spec.Subjects.IsDefault
                ? []
                : spec.Subjects.Select(subject => Person(subject, names)).ToArray();
        if (people.Length > 0)
        {
            text.Append(" of ").Append(Joined(people));
        }

        if (spec.Place is { } place)
        {
            var name = names.GetValueOrDefault(place.Key, place.Key);
            text.Append(people.Length == 0 && spec.ShotSize is ShotSize.Establishing ? ": " : ", ")
                .Append(LowerArticle(name, text[^2] == ':'));
        }

        foreach (var part in (ReadOnlySpan<string?>)[spec.TimeOfDay, spec.Weather])
        {
            if (!string.IsNullOrWhiteSpace(part))
            {
                text.Append(", ").Append(part.Trim());
            }
        }

        text.Append('.');
        if (!string.IsNullOrWhiteSpace(spec.Action))
        {
            var action = spec.Action.Trim();
            text.Append(' ').Append(char.ToUpperInvariant(action[0])).Append(action.AsSpan(1));
            if (!char.IsPunctuation(action[^1]))
            {
                text.Append('.');
            }
        }

        return text.ToString();
    }

    private static string Person(ShotSubject subject, IReadOnlyDictionary<string, string> names)
    {
        var name = names.GetValueOrDefault(subject.Key, subject.Key);
        return MoodWords.Read(subject.Mood) is Mood.Neutral || subject.Mood is null
            ? name
            : $"{name} ({subject.Mood.Trim()})";
    }

    private static string Joined(string[] people) =>
        people.Length switch
        {
            1 => people[0],
            _ => string.Join(", ", people[..^1]) + " and " + people[^1],
        };

    private static string LowerArticle(string name, bool afterColon) =>
        !afterColon && name.StartsWith("The ", StringComparison.Ordinal)
            ? "the " + name[4..]
            : name;

    private static string Size(ShotSize size) =>
        size switch
        {
            ShotSize.ExtremeCloseUp => "Extreme close-up",
            ShotSize.CloseUp => "Close-up",
            ShotSize.MediumClose => "Head and shoulders",
            ShotSize.Medium => "Half figure",
            ShotSize.MediumWide => "Figure to the knees",
            ShotSize.Wide => "Wide shot",
            ShotSize.ExtremeWide => "Very wide shot",
            ShotSize.OverShoulder => "View over a shoulder",
            ShotSize.Insert => "A thing, close",
            _ => "The place",
        };
}
