using System.Text.Json.Serialization;

namespace InteractiveDrama.Analytics.Events.Bodies;

/// <summary>The viewer is where an experiment's variant matters: once for a viewer and experiment.</summary>
/// <param name="Experiment">The experiment.</param>
/// <param name="Variant">The viewer's variant of it.</param>
/// <param name="Bucket">The viewer's bucket, in ten-thousandths.</param>
public sealed record ExperimentExposed(
    [property: JsonPropertyName("experiment")] string Experiment,
    [property: JsonPropertyName("variant")] string Variant,
    [property: JsonPropertyName("bucket")] int Bucket
) : EventBody;
