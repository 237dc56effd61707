using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace InteractiveDrama.Cli.Casting;

/// <summary>What the making of a cast sheet came to, or would.</summary>
internal sealed record SheetResult
{
    /// <summary>The subject of its takes, <c>cast:mei</c> or <c>cast:mei:wet</c>.</summary>
    [JsonPropertyName("subject")]
    public required string Subject { get; init; }

    /// <summary>True when nothing was made, only reckoned.</summary>
    [JsonPropertyName("dryRun")]
    public required bool IsDryRun { get; init; }

    /// <summary>How many pictures were to be made.</summary>
    [JsonPropertyName("planned")]
    public required int Planned { get; init; }

    /// <summary>The most that they cost, by the first provider that can make each.</summary>
    [JsonPropertyName("estimate")]
    public required decimal Estimate { get; init; }

    /// <summary>What was spent.</summary>
    [JsonPropertyName("cost")]
    public required decimal Cost { get; init; }

    /// <summary>ISO 4217.</summary>
    [JsonPropertyName("currency")]
    public required string Currency { get; init; }

    /// <summary>The pictures there are now.</summary>
    [JsonPropertyName("pictures")]
    public required ImmutableArray<SheetRow> Pictures { get; init; }

    /// <summary>What went wrong, in sentences.</summary>
    [JsonPropertyName("problems")]
    public required ImmutableArray<string> Problems { get; init; }
}
