using System.Collections.Immutable;

namespace InteractiveDrama.Server.Studio.Http;

/// <summary>Lines to find.</summary>
/// <param name="Ids">Ids of lines and choices.</param>
internal sealed record PlacesRequest(ImmutableArray<string> Ids);
