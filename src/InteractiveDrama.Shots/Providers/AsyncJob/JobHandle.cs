using System.Text.Json;
using System.Text.Json.Serialization;

namespace InteractiveDrama.Shots.Providers.AsyncJob;

/// <summary>All that is needed to go on with a job, also after a restart: its id, and the addresses the service gave for it.</summary>
/// <param name="Id">The service's id.</param>
/// <param name="Status">Where its state is asked; null when that is built of the id.</param>
/// <param name="Result">Where its result is asked; null when built, or when the state has it.</param>
/// <param name="Cancel">Where it is cancelled; null when built, or when it cannot be.</param>
internal sealed record JobHandle(
    [property: JsonPropertyName("id")] string Id,
    [property: JsonPropertyName("status")] string? Status,
    [property: JsonPropertyName("result")] string? Result,
    [property: JsonPropertyName("cancel")] string? Cancel
)
{
    private static readonly JsonSerializerOptions Options = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>The handle as one line, which a journal keeps.</summary>
    public string Write() => JsonSerializer.Serialize(this, Options);

    /// <summary>Reads a handle; null when it is none.</summary>
    public static JobHandle? Read(string job)
    {
        try
        {
            return JsonSerializer.Deserialize<JobHandle>(job, Options) is { Id.Length: > 0 } handle
                ? handle
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
