using System.Globalization;
using InteractiveDrama.Shots.Providers.Animatic.Drawing;
using InteractiveDrama.Shots.Providers.Animatic.Words;

namespace InteractiveDrama.Shots.Providers.Animatic.People;

/// <summary>Reads a card's words; what they leave open is thrown with dice seeded by the key, the same in every shot.</summary>
internal static class AppearanceReader
{
    private static readonly string[] Skins =
    [
        "#f8dccb",
        "#f2cbb0",
        "#e6b592",
        "#d29d75",
        "#a8714a",
        "#7a4c33",
    ];
    private static readonly string[] Hairs =
    [
        "#23263a",
        "#3a2823",
        "#5d3a27",
        "#70402a",
        "#8a5a35",
        "#2b2020",
    ];
    private static readonly string[] EyeColours =
    [
        "#7a4526",
        "#5a3422",
        "#8f6a34",
        "#4c8a5a",
        "#3f7fb8",
        "#71808f",
    ];
    private static readonly string[] Cloths =
    [
        "#3f6fc0",
        "#23848a",
        "#7d5bb5",
        "#c9992e",
        "#b3552f",
        "#3f8f5f",
        "#a83f58",
        "#566373",
    ];

    private static readonly string[] Legs = ["#2c3446", "#3a3f4c", "#4a4038", "#39465f", "#2d2a33"];

    public static Appearance Read(string key, string look)
    {
        var words = Phrases.Of(look);
        var dice = Dice.For("appearance", key);

        // Every throw is made whether it is needed or not, so that a word more on a card changes nothing else.
        var skin = Colour.Hex(Skins[Math.Min(dice.Below(7), 5) % Skins.Length]);
        var hair = Colour.Hex(dice.Pick<string>(Hairs));
        var eyes = Colour.Hex(dice.Pick<string>(EyeColours));
        var cloth = Colour.Hex(dice.Pick<string>(Cloths));
        var inner = Colour.Hex(dice.Pick("#e8e4da", "#cfd6de", "#d9cdb4", "#39435a", "#8a3f4a"));
        var legs = Colour.Hex(dice.Pick<string>(Legs));
        var (jaw, length, slant, shape) = (
            dice.Next(),
            dice.Between(-1, 1),
            dice.Between(-0.6, 1),
            dice.Next()
        );
        var fringe = dice.Pick(
            Fringe.Bangs,
            Fringe.Side,
            Fringe.Curtain,
            Fringe.Straight,
            Fringe.Bangs
        );

        var build = BuildOf(words);
        var age = AgeOf(words);
        var hairPhrase = words.Before(
            "hair",
            "haired",
            "bob",
            "ponytail",
            "bun",
            "braid",
            "braids",
            "plait",
            "plaits",
            "curls",
            "pixie",
            "crop",
            "发"
        );
        var beardPhrase = words.Before(
            "beard",
            "bearded",
            "moustache",
            "mustache",
            "stubble",
            "whiskers",
            "goatee",
            "胡"
        );
        var beard = BeardOf(words);
        var beardColour = ColourWords.OfHair(beardPhrase);
        var greyed = age is Age.Old ? Colour.Hex("#a9b0ba") : hair;
        var hairStyle = HairOf(words, build, age, shape);
        var garment = GarmentReader.Read(words, cloth, inner, legs, shape);
        return new Appearance
        {
            Build = build is Build.Neutral && beard is not Beard.None ? Build.Man : build,
            Age = age,
            Hair = hairStyle,
            Fringe = FringeOf(words, fringe, build),
            HairColour = ColourWords.OfHair(hairPhrase) ?? beardColour ?? greyed,
            Skin = SkinOf(words) ?? skin,
            Eyes = ColourWords.OfEyes(words.Before("eyes", "eye", "eyed", "眼")) ?? eyes,
            Jaw = words.Has("square", "broad", "burly", "stocky") ? 1 : jaw,
            Length =
                words.Has("round") ? -1
                : words.Has("gaunt", "thin", "long-faced", "lean") ? 1
                : length,
            Slant = slant,
            Beard = beard,
            Hat = garment.Hat,
            HatColour = garment.HatColour,
            Garment = garment.Garment,
            GarmentColour = garment.Colour,
            InnerColour = garment.Inner,
            LegColour = garment.Legs,
            Scarf = garment.Scarf,
            GlassesColour =
                ColourWords.OfCloth(words.Before("glasses", "spectacles")) ?? Colour.Hex("#2b2f3a"),
            Headset = words.Has("headset", "headphones", "earphones"),
            Glasses = words.Has("glasses", "spectacles", "glass", "bespectacled", "goggles", "镜"),
            Freckles = words.Has("freckles", "freckled"),
            Scar = words.Has("scar", "scarred", "疤"),
            Earrings = words.Has("earring", "earrings", "hoops"),
            Wet = words.Has("wet", "soaked", "drenched", "dripping", "湿"),
        };
    }

    private static Build BuildOf(Phrases words) =>
        words.Has("boy", "girl", "child", "kid", "daughter", "toddler", "孩") ? Build.Child
        : words.Has(
            "woman",
            "female",
            "she",
            "her",
            "lady",
            "mother",
            "grandmother",
            "sister",
            "wife",
            "dress",
            "skirt",
            "blouse",
            "actress",
            "waitress",
            "queen",
            "aunt",
            "女"
        )
            ? Build.Woman
        : words.Has(
            "man",
            "male",
            "he",
            "his",
            "gentleman",
            "father",
            "grandfather",
            "brother",
            "husband",
            "fisherman",
            "ferryman",
            "boatman",
            "seaman",
            "king",
            "uncle",
            "bearded",
            "beard",
            "moustache",
            "mustache",
            "stubble",
            "男"
        )
            ? Build.Man
        : Build.Neutral;

    private static Age AgeOf(Phrases words)
    {
        foreach (var word in words.All.SelectMany(phrase => phrase))
        {
            if (
                word.Length is 1 or 2
                && int.TryParse(
                    word,
                    NumberStyles.None,
                    CultureInfo.InvariantCulture,
                    out var years
                )
            )
            {
                return years < 20 ? Age.Young
                    : years < 60 ? Age.Grown
                    : Age.Old;
            }
        }

        return AgeSaid(words);
    }

    private static Age AgeSaid(Phrases words) =>
        words.Has(
            "old",
            "elderly",
            "aged",
            "sixty",
            "sixties",
            "seventy",
            "seventies",
            "wrinkled",
            "lined",
            "grandmother",
            "grandfather",
            "ancient",
            "weathered",
            "老"
        )
            ? Age.Old
        : words.Has(
            "young",
            "boy",
            "girl",
            "child",
            "teenage",
            "teenager",
            "teen",
            "kid",
            "student",
            "twenties",
            "nineteen",
            "少"
        )
            ? Age.Young
        : Age.Grown;

    private static HairStyle HairOf(Phrases words, Build build, Age age, double seed)
    {
        var loose = words.Around("hair", "haired", "curls", "locks", "waves", "发");
        bool Says(params ReadOnlySpan<string> any)
        {
            foreach (var word in any)
            {
                if (loose.AsSpan().Contains(word))
                {
                    return true;
                }
            }

            return false;
        }

        if (words.Has("bald", "hairless", "秃"))
        {
            return HairStyle.Bald;
        }

        if (
            words.Has("ponytail")
            || (Says("tied", "back") && Says("long", "tied") && !words.Has("bun"))
        )
        {
            return HairStyle.Ponytail;
        }

        if (words.Has("braid", "braids", "braided", "plait", "plaits", "辫"))
        {
            return HairStyle.Braid;
        }

        if (words.Has("bun", "chignon", "topknot") || Says("pinned", "up"))
        {
            return HairStyle.Bun;
        }

        if (words.Has("buzz", "buzzcut", "shaved", "shaven"))
        {
            return HairStyle.Buzz;
        }

        var isLong = Says("long", "flowing", "waist", "长");
        if (words.Has("curly", "curls", "afro", "frizzy", "coils", "卷"))
        {
            return isLong ? HairStyle.CurlyLong : HairStyle.Curly;
        }

        if (words.Has("pixie"))
        {
            return HairStyle.Pixie;
        }

        if (words.Has("bob", "bobbed", "shoulder"))
        {
            return HairStyle.Bob;
        }

        if (isLong)
        {
            return Says("wavy", "waves") ? HairStyle.Wavy : HairStyle.Long;
        }

        if (build is Build.Man || words.Has("cropped", "crop", "crew"))
        {
            return HairStyle.Crop;
        }

        if (Says("wavy", "waves"))
        {
            return HairStyle.Wavy;
        }

        if (Says("short", "短"))
        {
            return build is Build.Woman || seed < 0.6 ? HairStyle.Bob
                : seed < 0.85 ? HairStyle.Pixie
                : HairStyle.Crop;
        }

        return build switch
        {
            Build.Woman when age is Age.Old => HairStyle.Bun,
            Build.Woman => seed < 0.4 ? HairStyle.Long
            : seed < 0.7 ? HairStyle.Wavy
            : HairStyle.Ponytail,
            Build.Child => seed < 0.5 ? HairStyle.Bob : HairStyle.Pixie,
            _ => seed < 0.3 ? HairStyle.Bob
            : seed < 0.55 ? HairStyle.Pixie
            : HairStyle.Crop,
        };
    }

    private static Fringe FringeOf(Phrases words, Fringe seeded, Build build) =>
        words.Has("slicked", "combed", "swept", "receding") ? Fringe.Back
        : words.Has("fringe", "bangs") ? Fringe.Straight
        : words.Has("parted", "parting", "centre", "middle") ? Fringe.Curtain
        : build is Build.Man && seeded is Fringe.Straight ? Fringe.Side
        : seeded;

    private static Beard BeardOf(Phrases words) =>
        words.Has("beard", "bearded", "whiskers", "胡")
            ? words.Has("short", "trimmed", "goatee")
            && !words.Has("long", "full", "bushy")
            && words.Before("beard").AsSpan().Contains("short")
                ? Beard.Short
                : Beard.Full
            : words.Has("moustache", "mustache")
                ? Beard.Moustache
                : words.Has("stubble", "unshaven", "goatee")
                    ? Beard.Stubble
                    : Beard.None;

    private static Colour? SkinOf(Phrases words)
    {
        var phrase = words.Before("skin", "skinned", "face", "faced", "complexion", "肤");
        return ColourWords.OfSkin(phrase)
            ?? (words.Has("weathered", "sunburnt", "tanned") ? Colour.Hex("#cf9a78") : null);
    }
}
