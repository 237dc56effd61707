using System.Globalization;

namespace InteractiveDrama.Analytics.Counting;

/// <summary>Ids of choices as offered: <c>id~2</c>, offered second with that id, is the same choice of the script.</summary>
public static class OfferedIds
{
    /// <summary>The choice of the script.</summary>
    public static string Choice(string offered)
    {
        ArgumentNullException.ThrowIfNull(offered);
        var mark = offered.LastIndexOf('~');
        return
            mark > 0
            && int.TryParse(
                offered.AsSpan(mark + 1),
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out _
            )
            ? offered[..mark]
            : offered;
    }
}
