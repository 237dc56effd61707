using System.Text.Json.Serialization;
using InteractiveDrama.Hosting.Gates;

namespace InteractiveDrama.Hosting.Administration;

/// <summary>What is kept of a viewer.</summary>
/// <param name="ExportedAt">When it was read.</param>
/// <param name="Sessions">Their sessions, the oldest first; read one by one as they are written.</param>
/// <param name="Grants">Gates that were opened for them, the oldest first; none in the export of one session.</param>
internal sealed record ViewerExport(
    [property: JsonPropertyName("exportedAt")] DateTimeOffset ExportedAt,
    [property: JsonPropertyName("sessions")] IAsyncEnumerable<SessionExport> Sessions,
    [property: JsonPropertyName("grants")] IReadOnlyList<GrantReply> Grants
);
