using InteractiveDrama.Stories.Dialect;

namespace InteractiveDrama.Stories.Vocabulary;

/// <summary>A <c># place:</c> tag: where, when, in what weather.</summary>
/// <param name="Place">The place's key, as written.</param>
/// <param name="Time">Time of day, or null when the tag leaves it.</param>
/// <param name="Weather">Weather, or null when the tag leaves it.</param>
public sealed record ScenePlace(string Place, string? Time, string? Weather)
{
    private static readonly HashSet<string> Weathers = new(StringComparer.OrdinalIgnoreCase)
    {
        "rain",
        "drizzle",
        "snow",
        "fog",
        "mist",
        "storm",
        "wind",
        "clear",
        "dust",
        "petals",
        "haze",
        "thunder",
    };

    /// <summary>Reads the value of a <c># place:</c> tag.</summary>
    /// <param name="value">The value: place, time of day, weather, the last two as you like.</param>
    public static ScenePlace Parse(string value)
    {
        var terms = TagValues.Terms(value);
        var time = terms.Skip(1).FirstOrDefault(t => !Weathers.Contains(t));
        var weather =
            terms.Skip(1).FirstOrDefault(Weathers.Contains) ?? (terms.Length > 2 ? terms[2] : null);
        return new ScenePlace(terms.FirstOrDefault() ?? "", time == weather ? null : time, weather);
    }
}
