using System.Collections.Immutable;

namespace InteractiveDrama.Server.Studio.Http;

/// <summary>Texts to read.</summary>
/// <param name="Drafts">Those that are not saved, by path.</param>
internal sealed record CheckRequest(ImmutableDictionary<string, string>? Drafts);
