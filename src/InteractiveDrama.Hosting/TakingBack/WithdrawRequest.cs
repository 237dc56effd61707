using System.Text.Json.Serialization;

namespace InteractiveDrama.Hosting.TakingBack;

/// <summary>Takes something back, or gives it back.</summary>
/// <param name="Reason">Why, at most 1000 characters.</param>
public sealed record WithdrawRequest([property: JsonPropertyName("reason")] string? Reason);
