using System.Collections.Frozen;
using System.Collections.Immutable;
using InteractiveDrama.Shots.Providers.Animatic.Drawing;

namespace InteractiveDrama.Shots.Providers.Animatic.Words;

/// <summary>Colours by name, for cloth and things, and for hair, eyes and skin, where the same word means another colour.</summary>
internal static class ColourWords
{
    private static readonly FrozenDictionary<string, Colour> Cloth = Table(
        ("red", "#d8434a"),
        ("crimson", "#b3243a"),
        ("scarlet", "#e03a32"),
        ("burgundy", "#7a2338"),
        ("maroon", "#7a2a35"),
        ("wine", "#7a2338"),
        ("orange", "#e67a35"),
        ("rust", "#b3552f"),
        ("rusty", "#b3552f"),
        ("copper", "#b9683c"),
        ("amber", "#e0a030"),
        ("yellow", "#f0c23a"),
        ("mustard", "#c9992e"),
        ("gold", "#d6a740"),
        ("golden", "#d6a740"),
        ("ochre", "#c28a3a"),
        ("green", "#3f8f5f"),
        ("olive", "#75783f"),
        ("emerald", "#1f8f68"),
        ("moss", "#66753f"),
        ("forest", "#2f6245"),
        ("mint", "#8fcfb4"),
        ("lime", "#9ac23f"),
        ("khaki", "#998a5e"),
        ("teal", "#23848a"),
        ("turquoise", "#37b0b5"),
        ("cyan", "#45b8cf"),
        ("blue", "#3f6fc0"),
        ("navy", "#27375f"),
        ("indigo", "#3c3d80"),
        ("azure", "#4f94d6"),
        ("denim", "#4d6c98"),
        ("purple", "#7a4a9c"),
        ("violet", "#7d5bb5"),
        ("lilac", "#ad94cf"),
        ("lavender", "#ad9ccf"),
        ("plum", "#6d3560"),
        ("magenta", "#bf3f8a"),
        ("pink", "#e592ab"),
        ("rose", "#d97a90"),
        ("peach", "#f0ad8c"),
        ("coral", "#f07f6a"),
        ("brown", "#7a5238"),
        ("tan", "#bd9468"),
        ("beige", "#cfbb9a"),
        ("camel", "#bb8f5a"),
        ("chocolate", "#553423"),
        ("leather", "#6a442c"),
        ("cream", "#ece1c8"),
        ("ivory", "#efe8d4"),
        ("white", "#eceff2"),
        ("silver", "#b7c0cb"),
        ("grey", "#7d8591"),
        ("gray", "#7d8591"),
        ("charcoal", "#3f454f"),
        ("slate", "#566373"),
        ("black", "#2a2d38"),
        ("dark", "#2c3140"),
        ("pale", "#c9cfd6"),
        ("sand", "#cdb58a"),
        ("sandy", "#cdb58a"),
        ("oilskin", "#e0aa33"),
        ("tweed", "#7c6a55"),
        ("wooden", "#7d573a"),
        ("红", "#d8434a"),
        ("橙", "#e67a35"),
        ("黄", "#f0c23a"),
        ("绿", "#3f8f5f"),
        ("蓝", "#3f6fc0"),
        ("紫", "#7a4a9c"),
        ("粉", "#e592ab"),
        ("棕", "#7a5238"),
        ("灰", "#7d8591"),
        ("白", "#eceff2"),
        ("黑", "#2a2d38")
    );

    private static readonly FrozenDictionary<string, Colour> Hair = Table(
        ("black", "#23263a"),
        ("raven", "#1f2235"),
        ("dark", "#2f2628"),
        ("brown", "#5d3a27"),
        ("brunette", "#553423"),
        ("chestnut", "#70402a"),
        ("auburn", "#8a3f28"),
        ("red", "#b24a2a"),
        ("ginger", "#cc6a30"),
        ("copper", "#bb5f31"),
        ("blond", "#d9b36c"),
        ("blonde", "#d9b36c"),
        ("golden", "#d6a650"),
        ("fair", "#d4b781"),
        ("sandy", "#b98f5c"),
        ("light", "#c49a62"),
        ("grey", "#97a0ac"),
        ("gray", "#97a0ac"),
        ("greying", "#858a94"),
        ("graying", "#858a94"),
        ("silver", "#c3ccd8"),
        ("white", "#e6e9ee"),
        ("platinum", "#e6dcc2"),
        ("pink", "#de86a8"),
        ("blue", "#3f66b3"),
        ("green", "#3f8a63"),
        ("purple", "#74499a"),
        ("teal", "#2a8289"),
        ("salt", "#858a94"),
        ("pepper", "#858a94"),
        ("黑", "#23263a"),
        ("棕", "#5d3a27"),
        ("金", "#d9b36c"),
        ("红", "#b24a2a"),
        ("灰", "#97a0ac"),
        ("白", "#e6e9ee"),
        ("银", "#c3ccd8")
    );

    private static readonly FrozenDictionary<string, Colour> Eyes = Table(
        ("brown", "#7a4526"),
        ("dark", "#4a2c1e"),
        ("black", "#33241f"),
        ("hazel", "#8f6a34"),
        ("amber", "#b97a2c"),
        ("golden", "#b98a34"),
        ("green", "#4c8a5a"),
        ("blue", "#3f7fb8"),
        ("grey", "#71808f"),
        ("gray", "#71808f"),
        ("pale", "#86a3b4"),
        ("violet", "#7a62b0")
    );

    private static readonly FrozenDictionary<string, Colour> Skin = Table(
        ("pale", "#f7ddd0"),
        ("fair", "#f6d6c3"),
        ("light", "#f1cdb4"),
        ("rosy", "#f3c6b2"),
        ("freckled", "#f3d0b8"),
        ("olive", "#d9ab83"),
        ("tan", "#cf9a6e"),
        ("tanned", "#cf9a6e"),
        ("weathered", "#cf9a78"),
        ("golden", "#d9a878"),
        ("bronze", "#b57d52"),
        ("brown", "#9a653f"),
        ("dark", "#74472e"),
        ("black", "#5f3a28"),
        ("deep", "#5f3a28"),
        ("ebony", "#523223")
    );

    public static Colour? OfCloth(ImmutableArray<string> phrase) => Find(Cloth, phrase);

    public static Colour? OfHair(ImmutableArray<string> phrase) => Find(Hair, phrase);

    public static Colour? OfEyes(ImmutableArray<string> phrase) => Find(Eyes, phrase);

    public static Colour? OfSkin(ImmutableArray<string> phrase) => Find(Skin, phrase);

    // The word nearest to the noun wins; "dark", "light" and "pale" before another colour only shade it.
    private static Colour? Find(
        FrozenDictionary<string, Colour> table,
        ImmutableArray<string> phrase
    )
    {
        for (var i = phrase.Length - 1; i >= 0; i--)
        {
            if (!table.TryGetValue(phrase[i], out var colour))
            {
                continue;
            }

            return (i > 0 ? phrase[i - 1] : "") switch
            {
                "dark" or "deep" or "深" => colour.Darker(0.35),
                "light" or "pale" or "faded" or "washed" or "浅" => colour
                    .Lighter(0.35)
                    .Greyer(0.15),
                "bright" or "vivid" => colour.Mix(colour.Lighter(0.2), 0.5),
                _ => colour,
            };
        }

        return null;
    }

    private static FrozenDictionary<string, Colour> Table(
        params (string Word, string Hex)[] rows
    ) =>
        rows.ToFrozenDictionary(
            row => row.Word,
            row => Colour.Hex(row.Hex),
            StringComparer.Ordinal
        );
}
