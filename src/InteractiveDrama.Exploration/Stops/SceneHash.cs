using System.Text.Json;
using InteractiveDrama.Playback.Scenes;

namespace InteractiveDrama.Exploration.Stops;

/// <summary>
/// A hash of a carried scene. What is offered is the engine's state, and left out; so is what plays: nothing that is
/// explored depends on it, and states that only sound different are one.
/// </summary>
internal static class SceneHash
{
    public static UInt128 Of(CarriedScene scene)
    {
        var hash = default(ContentHash);
        hash.Add(
            JsonSerializer.Serialize(scene with { Offered = [], Music = null, Ambience = null })
        );
        return hash.Value;
    }
}
