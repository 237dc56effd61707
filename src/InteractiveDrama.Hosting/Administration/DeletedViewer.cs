using InteractiveDrama.Analytics.Events;
using InteractiveDrama.Playback.Access;

namespace InteractiveDrama.Hosting.Administration;

/// <summary>What was deleted of a viewer.</summary>
/// <param name="Record">Of the record of sessions.</param>
/// <param name="Counted">Of what is counted.</param>
/// <param name="Grants">Opened gates.</param>
public sealed record DeletedViewer(ErasedData Record, ErasedEvents Counted, int Grants);
