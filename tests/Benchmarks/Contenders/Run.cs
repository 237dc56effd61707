using System.Text.Json.Serialization;

namespace InteractiveDrama.Benchmarks.Contenders;

/// <summary>One timed run.</summary>
/// <param name="Seconds">From the common start to the last thread's end.</param>
/// <param name="Steps">Steps of all threads.</param>
internal sealed record Run(
    [property: JsonPropertyName("seconds")] double Seconds,
    [property: JsonPropertyName("steps")] long Steps
)
{
    /// <summary>Steps in a second.</summary>
    [JsonIgnore]
    public double Rate => Steps / Seconds;
}
