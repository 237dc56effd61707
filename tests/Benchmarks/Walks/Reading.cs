using System.Text.Json.Serialization;

namespace InteractiveDrama.Benchmarks.Walks;

/// <summary>What one lap of the walks read: proof that every contender played the same story.</summary>
/// <param name="Steps">Steps of the lap.</param>
/// <param name="Checksum">FNV-1a over every text, in order.</param>
/// <param name="Characters">UTF-16 units of all texts.</param>
/// <param name="StateBytes">Bytes of a state, on average over the stops; null when none is kept apart.</param>
internal sealed record Reading(
    [property: JsonPropertyName("steps")] long Steps,
    [property: JsonPropertyName("checksum")] uint Checksum,
    [property: JsonPropertyName("characters")] long Characters,
    [property: JsonPropertyName("stateBytes")] double? StateBytes
)
{
    /// <summary>Plays a lap and reads all of it.</summary>
    public static Reading Of(IPlayer player, WalkSet walks)
    {
        var checksum = 2_166_136_261;
        long characters = 0;
        long? stateBytes = 0;
        var steps = walks.Lap(
            player,
            p =>
            {
                stateBytes += p.StateBytes();
                foreach (var text in p.Texts())
                {
                    characters += text.Length;
                    foreach (var unit in text)
                        checksum = unchecked((checksum ^ unit) * 16_777_619);
                    checksum = unchecked((checksum ^ 31) * 16_777_619);
                }
            }
        );
        return new Reading(steps, checksum, characters, (double?)stateBytes / steps);
    }
}
