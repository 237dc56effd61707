using System.Text.Json.Serialization;

namespace InteractiveDrama.Hosting.Administration;

/// <summary>What is kept of a viewer.</summary>
/// <param name="ExportedAt">When it was read.</param>
/// <param name="Sessions">Their sessions, the oldest first; read one by one as they are written.</param>
internal sealed record ViewerExport(
    [property: JsonPropertyName("exportedAt")] DateTimeOffset ExportedAt,
    [property: JsonPropertyName("sessions")] IAsyncEnumerable<SessionExport> Sessions
);
