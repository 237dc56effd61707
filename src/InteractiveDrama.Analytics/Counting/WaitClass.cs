using System.Text.Json.Serialization;

namespace InteractiveDrama.Analytics.Counting;

/// <summary>The longest wait for a picture: people begin to leave at two seconds (Krishnan and Sitaraman, IMC 2012).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<WaitClass>))]
public enum WaitClass
{
    /// <summary>The player told nothing.</summary>
    [JsonStringEnumMemberName("unknown")]
    Unknown,

    /// <summary>Below two seconds.</summary>
    [JsonStringEnumMemberName("fast")]
    Fast,

    /// <summary>Two seconds or more.</summary>
    [JsonStringEnumMemberName("slow")]
    Slow,
}
