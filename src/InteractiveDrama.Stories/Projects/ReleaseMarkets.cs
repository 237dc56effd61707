using System.Collections.Immutable;

namespace InteractiveDrama.Stories.Projects;

/// <summary>The words of markets.</summary>
public static class ReleaseMarkets
{
    /// <summary>The word of no market.</summary>
    public const string None = "none";

    /// <summary>The words of the markets, in order.</summary>
    public static ImmutableArray<string> Words { get; } = ["cn", "eu", "us"];

    /// <summary>The market of a word; null when there is none of it. Case does not count.</summary>
    /// <param name="word">A market's word, or <c>none</c>.</param>
    public static ReleaseMarket? Find(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        return word.ToLowerInvariant() switch
        {
            None => ReleaseMarket.None,
            "cn" => ReleaseMarket.Cn,
            "eu" => ReleaseMarket.Eu,
            "us" => ReleaseMarket.Us,
            _ => null,
        };
    }

    /// <summary>The word of a market: <c>none</c>, <c>cn</c>, <c>eu</c> or <c>us</c>.</summary>
    public static string Word(this ReleaseMarket market) =>
        market switch
        {
            ReleaseMarket.Cn => "cn",
            ReleaseMarket.Eu => "eu",
            ReleaseMarket.Us => "us",
            _ => None,
        };
}
