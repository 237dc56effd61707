using System.Collections.Frozen;
using InteractiveDrama.Shots.Providers.Animatic.Drawing;
using InteractiveDrama.Shots.Providers.Animatic.Words;

namespace InteractiveDrama.Shots.Providers.Animatic.People;

/// <summary>What a card says somebody wears.</summary>
internal sealed record GarmentReader(
    Garment Garment,
    Colour Colour,
    Colour Inner,
    Colour Legs,
    Hat Hat,
    Colour HatColour,
    Colour? Scarf
)
{
    private static readonly FrozenDictionary<string, Garment> Outer = new (
        string Words,
        Garment Garment
    )[]
    {
        ("raincoat mackintosh mac oilskin oilskins slicker anorak poncho 雨衣", Garment.Raincoat),
        ("coat overcoat trenchcoat trench cloak greatcoat duffel peacoat parka 衣", Garment.Coat),
        ("jacket blazer bomber windbreaker cardigan", Garment.Jacket),
        ("waistcoat vest gilet", Garment.Waistcoat),
        ("suit tuxedo tailcoat 西", Garment.Suit),
        ("uniform tunic", Garment.Uniform),
        ("hoodie sweatshirt", Garment.Hoodie),
        ("dress gown kimono sari qipao 裙", Garment.Dress),
        ("scrubs", Garment.Scrubs),
        ("overalls dungarees", Garment.Overalls),
        ("apron", Garment.Apron),
    }
        .SelectMany(row => row.Words.Split(' '), (row, word) => (word, row.Garment))
        .ToFrozenDictionary(row => row.word, row => row.Garment, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, Garment> InnerWear = new (
        string Words,
        Garment Garment
    )[]
    {
        ("sweater jumper pullover knit cardigan", Garment.Sweater),
        ("turtleneck polo rollneck", Garment.Turtleneck),
        ("shirt blouse flannel", Garment.Shirt),
        ("tee tshirt top singlet vest", Garment.Tee),
    }
        .SelectMany(row => row.Words.Split(' '), (row, word) => (word, row.Garment))
        .ToFrozenDictionary(row => row.word, row => row.Garment, StringComparer.Ordinal);

    // Worn, and no garment that is drawn as one.
    private static readonly FrozenSet<string> Further = (
        "trousers jeans pants skirt leggings shorts cap hat beanie hood headscarf beret helmet 帽 scarf shawl 巾 "
        + "clothes outfit costume swimsuit bikini pyjamas pajamas robe bathrobe towel boots shoes gloves 裤 袍 衫"
    )
        .Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a few words name something to wear. What names hair or a face does not: "hair in a top knot".</summary>
    public static bool Names(string text)
    {
        var words = Phrases.Of(text);
        return !words.Has("hair", "haired", "beard", "eyes", "face", "发", "髮", "眼")
            && words.All.Any(phrase =>
                phrase.Any(word =>
                    Outer.ContainsKey(word) || InnerWear.ContainsKey(word) || Further.Contains(word)
                )
            );
    }

    public static GarmentReader Read(
        Phrases words,
        Colour seeded,
        Colour seededInner,
        Colour seededLegs,
        double seed
    )
    {
        var outer = Find(words, Outer);
        var inner = Find(words, InnerWear);
        var innerColour = inner is { } under ? ColourWords.OfCloth(words.Before(under.Word)) : null;
        var garment =
            outer?.Garment
            ?? inner?.Garment
            ?? (
                seed < 0.4 ? Garment.Sweater
                : seed < 0.7 ? Garment.Shirt
                : Garment.Jacket
            );
        if (garment is Garment.Coat && words.Has("rain", "waterproof"))
        {
            garment = Garment.Raincoat;
        }

        if (garment is Garment.Dress && words.Has("hospital"))
        {
            garment = Garment.Gown;
        }

        if (
            garment is Garment.Sweater
            && (
                (words.Has("roll", "polo", "turtle", "high") && words.Has("neck", "necked"))
                || words.Has("turtleneck", "rollneck")
            )
        )
        {
            garment = Garment.Turtleneck;
        }

        var worn = outer?.Word ?? inner?.Word;
        var colour = worn is null ? null : ColourWords.OfCloth(words.Before(worn));
        return new GarmentReader(
            garment,
            colour ?? Usual(worn, garment) ?? seeded,
            (outer is null ? null : innerColour) ?? UsualInner(garment) ?? seededInner,
            ColourWords.OfCloth(
                words.Before("trousers", "jeans", "pants", "skirt", "leggings", "shorts")
            )
                ?? (garment is Garment.Suit ? (colour ?? Usual(worn, garment)) : null)
                ?? seededLegs,
            HatOf(words, garment),
            ColourWords.OfCloth(
                words.Before(
                    "cap",
                    "hat",
                    "beanie",
                    "hood",
                    "headscarf",
                    "hijab",
                    "beret",
                    "helmet",
                    "帽"
                )
            )
                ?? (garment is Garment.Raincoat or Garment.Hoodie ? colour : null)
                ?? (words.Has("headscarf", "hijab") ? seeded : seededLegs.Lighter(0.12)),
            words.Has("scarf", "shawl", "巾")
                ? ColourWords.OfCloth(words.Before("scarf", "shawl", "巾")) ?? seeded
                : null
        );
    }

    private static (string Word, Garment Garment)? Find(
        Phrases words,
        FrozenDictionary<string, Garment> table
    )
    {
        // The look worn in a scene follows the card's words: the last garment named is the one on.
        for (var i = words.All.Length - 1; i >= 0; i--)
        {
            foreach (var word in words.All[i])
            {
                if (table.TryGetValue(word, out var garment))
                {
                    return (word, garment);
                }
            }
        }

        return null;
    }

    private static Hat HatOf(Phrases words, Garment garment) =>
        words.Has("hood", "hooded")
            ? words.Has("down")
                ? Hat.None
                : Hat.Hood
            : words.Has("headscarf", "hijab")
                ? Hat.Headscarf
                : words.Has("beanie", "beret")
                || (words.Has("cap") && words.Has("wool", "woollen", "woolen", "knitted", "knit"))
                    ? Hat.Beanie
                    : words.Has("captain's", "captain", "peaked", "skipper", "skipper's")
                    && words.Has("cap", "hat")
                        ? Hat.Captain
                        : words.Has("cap")
                            ? garment is Garment.Uniform
                                ? Hat.Captain
                                : Hat.Cap
                            : words.Has("hat", "fedora", "sou'wester", "souwester", "帽")
                                ? Hat.Brim
                                : Hat.None;

    private static Colour? Usual(string? word, Garment garment) =>
        word switch
        {
            "oilskin" or "oilskins" or "slicker" => Colour.Hex("#e0aa33"),
            "tuxedo" => Colour.Hex("#252833"),
            "flannel" => Colour.Hex("#a8453f"),
            _ => garment switch
            {
                Garment.Scrubs => Colour.Hex("#4fa3a0"),
                Garment.Gown => Colour.Hex("#a9c9d3"),
                Garment.Uniform => Colour.Hex("#2c3b63"),
                Garment.Apron => Colour.Hex("#e4dccb"),
                Garment.Overalls => Colour.Hex("#4d6c98"),
                _ => null,
            },
        };

    private static Colour? UsualInner(Garment garment) =>
        garment switch
        {
            Garment.Suit or Garment.Uniform or Garment.Waistcoat => Colour.Hex("#e9ebef"),
            Garment.Overalls or Garment.Apron => null,
            _ => null,
        };
}
