using System.Text.Json.Serialization;
using InteractiveDrama.Shots.Halting;

namespace InteractiveDrama.Hosting.TakingBack;

/// <summary>Something that is halted.</summary>
/// <param name="Story">The story; null for all.</param>
/// <param name="Provider">The provider; null for all.</param>
/// <param name="At">Since when.</param>
/// <param name="Who">Who said so.</param>
/// <param name="Reason">Why.</param>
public sealed record HaltView(
    [property: JsonPropertyName("story")] string? Story,
    [property: JsonPropertyName("provider")] string? Provider,
    [property: JsonPropertyName("at")] DateTimeOffset At,
    [property: JsonPropertyName("who")] string Who,
    [property: JsonPropertyName("reason")] string? Reason
)
{
    /// <summary>Of a halt.</summary>
    public static HaltView Of(Halt halt)
    {
        ArgumentNullException.ThrowIfNull(halt);
        return new HaltView(halt.Story, halt.Provider, halt.At, halt.Who, halt.Reason);
    }
}
