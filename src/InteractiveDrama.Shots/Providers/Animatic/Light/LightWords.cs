using InteractiveDrama.Shots.Providers.Animatic.Words;

namespace InteractiveDrama.Shots.Providers.Animatic.Light;

/// <summary>The light that a time of day, the weather and the place ask for.</summary>
internal static class LightWords
{
    public static LightKind Read(Phrases time, Phrases weather, Phrases look, bool inside)
    {
        var hour = Hour(time) ?? Hour(look);
        if (inside || time.Has("interior", "indoors", "inside"))
        {
            return Inside(time, look, hour);
        }

        var wet = weather.Has(
            "rain",
            "rainy",
            "storm",
            "stormy",
            "fog",
            "foggy",
            "mist",
            "misty",
            "snow",
            "snowy",
            "overcast",
            "cloudy",
            "grey",
            "drizzle",
            "雨",
            "雪",
            "雾"
        );
        return hour switch
        {
            null or LightKind.Day when wet => LightKind.Overcast,
            null => LightKind.Day,
            _ => hour.Value,
        };
    }

    private static LightKind Inside(Phrases time, Phrases look, LightKind? hour)
    {
        if (
            time.Has("warm", "cosy", "cozy", "lamplight", "candlelight")
            || look.Has(
                "warm",
                "cosy",
                "cozy",
                "candle",
                "candles",
                "lamplight",
                "lamplit",
                "fire",
                "fireplace",
                "stove"
            )
        )
        {
            return LightKind.InteriorWarm;
        }

        if (
            time.Has("cold", "fluorescent")
            || look.Has(
                "cold",
                "fluorescent",
                "neon",
                "tiles",
                "tiled",
                "hospital",
                "clinic",
                "ward",
                "corridor",
                "hallway",
                "cell",
                "morgue",
                "laboratory",
                "lab",
                "医"
            )
        )
        {
            return LightKind.InteriorCold;
        }

        return hour is LightKind.Day or LightKind.Overcast or LightKind.Dawn
            ? LightKind.InteriorCold
            : LightKind.InteriorWarm;
    }

    private static LightKind? Hour(Phrases words)
    {
        if (words.Has("night", "midnight", "nightfall", "moonlight", "moonlit", "夜"))
        {
            return LightKind.Night;
        }

        if (words.Has("dawn", "sunrise", "daybreak", "morning", "晨", "晓"))
        {
            return LightKind.Dawn;
        }

        if (words.Has("dusk", "sunset", "evening", "twilight", "sundown", "golden", "昏", "暮"))
        {
            return LightKind.Dusk;
        }

        return words.Has("overcast", "grey") ? LightKind.Overcast
            : words.Has("day", "noon", "midday", "afternoon", "daylight", "昼", "午")
                ? LightKind.Day
            : null;
    }
}
