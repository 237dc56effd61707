using System.Text.Json.Serialization;

namespace InteractiveDrama.Shots.Providers.Contract;

/// <summary>Why a provider will not make something.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RefusalKind>))]
public enum RefusalKind
{
    /// <summary>Its rules of content; never asked again.</summary>
    [JsonStringEnumMemberName("moderation")]
    Moderation,

    /// <summary>The request is not one it takes.</summary>
    [JsonStringEnumMemberName("invalid")]
    Invalid,

    /// <summary>The key is missing, wrong or not allowed this.</summary>
    [JsonStringEnumMemberName("unauthorised")]
    Unauthorised,

    /// <summary>The account has no money left.</summary>
    [JsonStringEnumMemberName("unpaid")]
    Unpaid,

    /// <summary>It tried and failed.</summary>
    [JsonStringEnumMemberName("failed")]
    Failed,

    /// <summary>What it made is gone: its time to be fetched is over, or the job is unknown.</summary>
    [JsonStringEnumMemberName("expired")]
    Expired,
}
