using InteractiveDrama.Shots.Providers.Animatic.Words;

namespace InteractiveDrama.Shots.Providers.Animatic.People;

/// <summary>What a card says about hair and beard.</summary>
internal static class HairReader
{
    public static HairStyle Style(Phrases words, Build build, Age age, double seed)
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

    public static Fringe Fringe(Phrases words, Fringe seeded, Build build) =>
        words.Has("slicked", "combed", "swept", "receding") ? People.Fringe.Back
        : words.Has("fringe", "bangs") ? People.Fringe.Straight
        : words.Has("parted", "parting", "centre", "middle") ? People.Fringe.Curtain
        : build is Build.Man && seeded is People.Fringe.Straight ? People.Fringe.Side
        : seeded;

    public static Beard Beard(Phrases words) =>
        words.Has("beard", "bearded", "whiskers", "胡")
            ? words.Has("short", "trimmed", "goatee")
            && !words.Has("long", "full", "bushy")
            && words.Before("beard").AsSpan().Contains("short")
                ? People.Beard.Short
                : People.Beard.Full
            : words.Has("moustache", "mustache")
                ? People.Beard.Moustache
                : words.Has("stubble", "unshaven", "goatee")
                    ? People.Beard.Stubble
                    : People.Beard.None;
}
