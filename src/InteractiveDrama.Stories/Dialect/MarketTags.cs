using System.Collections.Immutable;
using InteractiveDrama.Stories.Projects;

namespace InteractiveDrama.Stories.Dialect;

/// <summary>
/// Which markets a line is for: <c># only: cn, eu</c> and <c># not: us</c>. Without a market a line for some market only is
/// left out, and one that is not for some is shown.
/// </summary>
public static class MarketTags
{
    /// <summary>Whether viewers of a market get what carries some tags.</summary>
    /// <param name="tags">The tags, as ink has them.</param>
    /// <param name="market">The viewers' market.</param>
    public static bool Allow(ImmutableArray<string> tags, ReleaseMarket market)
    {
        foreach (var text in tags)
        {
            var tag = DialectTag.Parse(text);
            if (
                (tag.Key == TagKeys.Only && !Names(tag.Value, market))
                || (tag.Key == TagKeys.Not && Names(tag.Value, market))
            )
            {
                return false;
            }
        }
        return true;
    }

    private static bool Names(string value, ReleaseMarket market) =>
        market != ReleaseMarket.None
        && TagValues.Terms(value).Any(word => ReleaseMarkets.Find(word) == market);
}
