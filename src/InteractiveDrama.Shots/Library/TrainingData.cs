using System.Text.Json.Serialization;

namespace InteractiveDrama.Shots.Library;

/// <summary>What a model was trained on, as its operator declares it.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TrainingData>))]
public enum TrainingData
{
    /// <summary>Nobody has said.</summary>
    [JsonStringEnumMemberName("unknown")]
    Unknown,

    /// <summary>Works whose owners agreed.</summary>
    [JsonStringEnumMemberName("licensed")]
    Licensed,

    /// <summary>Works of the house itself.</summary>
    [JsonStringEnumMemberName("internal")]
    Internal,
}
