using System.Text.Json.Serialization;
using InteractiveDrama.Shots.Library;

namespace InteractiveDrama.Cli.Rendering;

/// <summary>How many of a kind were planned, there, made, and are missing.</summary>
/// <param name="Planned">To be made.</param>
/// <param name="Cached">There before.</param>
/// <param name="Made">Made now.</param>
/// <param name="Failed">Nothing is there of them.</param>
internal sealed record RenderCount(
    [property: JsonPropertyName("planned")] int Planned,
    [property: JsonPropertyName("cached")] int Cached,
    [property: JsonPropertyName("made")] int Made,
    [property: JsonPropertyName("failed")] int Failed
)
{
    /// <summary>Counts.</summary>
    /// <param name="items">The items.</param>
    /// <param name="progress">What was made; null when nothing was tried.</param>
    public static RenderCount Of(IEnumerable<RenderItem> items, RenderProgress? progress)
    {
        var (planned, cached, made, failed) = (0, 0, 0, 0);
        foreach (var item in items.Where(item => !item.IsBlocked))
        {
            if (item.IsCached)
            {
                cached++;
                continue;
            }
            planned++;
            if (progress?.Takes.ContainsKey(item.Need.Key) == true)
            {
                made++;
            }
            else if (progress is not null && item.Asset.State != AssetState.Current)
            {
                failed++;
            }
        }
        return new RenderCount(planned, cached, made, failed);
    }
}
