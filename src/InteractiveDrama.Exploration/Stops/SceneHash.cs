using System.Text.Json;
using InteractiveDrama.Playback.Scenes;

namespace InteractiveDrama.Exploration.Stops;

/// <summary>A hash of a carried scene; what is offered is the engine's state, and left out.</summary>
internal static class SceneHash
{
    public static UInt128 Of(CarriedScene scene)
    {
        var hash = default(ContentHash);
        hash.Add(JsonSerializer.Serialize(scene with { Offered = [] }));
        return hash.Value;
    }
}
