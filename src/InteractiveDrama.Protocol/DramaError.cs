using System.Text.Json;
using System.Text.Json.Serialization;

namespace InteractiveDrama.Protocol;

/// <summary>A refusal a program can act on and a person can read.</summary>
public sealed record DramaError
{
    /// <summary>One of <see cref="ErrorCodes"/>.</summary>
    [JsonPropertyName("code")]
    public required string Code { get; init; }

    /// <summary>One sentence: what, where, how to mend it.</summary>
    [JsonPropertyName("message")]
    public required string Message { get; init; }

    /// <summary>Seconds to wait before trying again, when that helps.</summary>
    [JsonPropertyName("retryAfter")]
    public double? RetryAfter { get; init; }

    /// <summary>Where the session stands, for a stale or moved command.</summary>
    [JsonPropertyName("current")]
    public SessionReply? Current { get; init; }

    /// <summary>The gate that is closed, for <see cref="ErrorCodes.Locked"/>.</summary>
    [JsonPropertyName("gate")]
    public string? Gate { get; init; }

    /// <summary>What the platform offers to open it, passed on as it said it; at most 8 KB.</summary>
    [JsonPropertyName("offer")]
    public JsonElement? Offer { get; init; }
}
