using System.Text.Json.Serialization;

namespace InteractiveDrama.Stories.Diagnostics;

/// <summary>How bad a finding is.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Severity>))]
public enum Severity
{
    /// <summary>Good to know.</summary>
    [JsonStringEnumMemberName("info")]
    Info,

    /// <summary>The story plays, but not as the writer will have meant it.</summary>
    [JsonStringEnumMemberName("warning")]
    Warning,

    /// <summary>The story cannot be built.</summary>
    [JsonStringEnumMemberName("error")]
    Error,
}
