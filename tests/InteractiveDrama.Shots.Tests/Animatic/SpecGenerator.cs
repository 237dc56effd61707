using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using InteractiveDrama.Shots.Specs;
using InteractiveDrama.Stories.Vocabulary;

namespace InteractiveDrama.Shots.Tests.Animatic;

/// <summary>Specs of every shape, with words that draw, words that mean nothing and text that attacks.</summary>
internal static class SpecGenerator
{
    private static readonly string[] Words =
    [
        "short black hair",
        "red raincoat",
        "old fisherman",
        "grey beard",
        "wool cap",
        "curly brown hair",
        "glasses",
        "long silver hair",
        "dark suit",
        "bald",
        "scar",
        "hood up",
        "yellow scarf",
        "emerald gown",
        "headset",
        "girl",
        "wet wooden pier",
        "ferry lights",
        "small kitchen",
        "hospital corridor",
        "rooftop",
        "train carriage",
        "forest",
        "lighthouse",
        "harbour office",
        "boat deck",
        "theatre stage",
        "street",
        "library",
        "church",
        "warehouse",
        "night",
        "dawn",
        "rain",
        "snow",
        "fog",
        "petals",
        "interior warm",
        "a letter",
        "the phone rings",
        "a key",
        "</svg><script>alert(1)</script>",
        "\"><image href=\"http://example.org/x\"/>",
        "&amp;&lt;",
        "]]>",
        "<!--",
        "{braces}",
        "\0\u0001\uffff",
        "\ud800",
        "红 雨衣",
        "javascript:alert(1)",
        "",
        "   ",
        "夜，雨",
    ];

    public static Arbitrary<ShotSpec> Specs() => Spec.ToArbitrary();

    private static Gen<string> Text =>
        from words in Gen.Elements(Words).ArrayOf()
        select string.Join(", ", words.Take(6));

    private static Gen<ShotSubject> Subject =>
        from key in Gen.Elements("mei", "tomas", "vera", "<b>", "")
        from look in Text
        from mood in Gen.Elements(
            "happy",
            "sad",
            "angry",
            "afraid",
            "surprised",
            "tender",
            "cold",
            "in pain",
            "determined",
            "<x>",
            null!
        )
        select new ShotSubject(key, look, mood);

    private static Gen<ShotSpec> Spec =>
        from size in Gen.Elements(Enum.GetValues<ShotSize>())
        from angle in Gen.Elements(Enum.GetValues<CameraAngle>())
        from movement in Gen.Elements(Enum.GetValues<CameraMovement>())
        from pace in Gen.Elements(Enum.GetValues<MovementPace>())
        from subjects in Subject.ArrayOf()
        from look in Text
        from time in Text
        from weather in Text
        from action in Text
        from lens in Gen.Elements<int?>(null, 24, 85)
        from depth in Gen.Elements<DepthOfField?>(null, DepthOfField.Shallow, DepthOfField.Deep)
        from key in Gen.Elements<LightingKey?>(null, LightingKey.LowKey, LightingKey.Rim)
        from colour in Gen.Elements<ColorTemperature?>(null, ColorTemperature.Warm)
        from atmosphere in Text
        from negative in Gen.Elements("text, watermark", null!)
        from references in Reference.ArrayOf()
        from wide in Gen.Elements(true, false)
        from seconds in Gen.Choose(1, 200)
        select new ShotSpec
        {
            AspectRatio = wide ? "16:9" : "9:16",
            ShotSize = size,
            CameraAngle = angle,
            CameraMovement = movement,
            Pace = pace,
            DurationSeconds = seconds / 10.0,
            Subjects = subjects.Take(5).ToImmutableArray(),
            Place = look.Length == 0 ? null : new ShotPlace("place", look),
            TimeOfDay = time,
            Weather = weather,
            Action = action,
            LensMm = lens,
            DepthOfField = depth,
            LightingKey = key,
            ColorTemperature = colour,
            Atmosphere = atmosphere,
            Style = null,
            NegativePrompt = negative,
            References = references.Take(3).ToImmutableArray(),
        };

    private static Gen<ShotReference> Reference =>
        from digit in Gen.Elements('a', 'b')
        from key in Gen.Elements("mei", "tomas")
        select new ShotReference(new string(digit, 64), ShotReference.Character, key);
}
